/**
 * Published or derived figures the simulation starts from. Everything else about the places is in
 * `assumptions.ts` and is made up.
 */

/**
 * Families per kecamatan, low and high (D): voters of the 2024 election (KPU, as reported by the regional
 * press) x the Kemendagri count of persons, at 3.86 (Ternate 2011) to 3.04 (DTSEN 2025) persons a family.
 */
export const familyRange: Readonly<Record<string, readonly [low: number, high: number]>> = {
  "82.71.01": [2505, 3180],
  "82.71.02": [19171, 24341],
  "82.71.03": [13061, 16583],
  "82.71.04": [1294, 1644],
  "82.71.05": [778, 987],
  "82.71.06": [14534, 18455],
  "82.71.07": [802, 1018],
  "82.71.08": [2477, 3145],
  "81.71.01": [24422, 31009],
  "81.71.02": [38249, 48566],
  "81.71.03": [15952, 20255],
  "81.71.04": [11741, 14908],
  "81.71.05": [2812, 3571],
};

/** Families of Kabupaten Banyuwangi (V, regional press): shared out over its kecamatan by persons. */
export const banyuwangiFamilies = 680_000;

/**
 * Persons per kecamatan in thousands (V): an undated official table of 24 kecamatan from before Blimbingsari
 * was split from Rogojampi (99.05); Rogojampi had 57.22 after the split, and Blimbingsari gets the rest (D).
 */
export const banyuwangiPersons: Readonly<Record<string, number>> = {
  "35.10.01": 52.21,
  "35.10.02": 64.39,
  "35.10.03": 68.79,
  "35.10.04": 66.99,
  "35.10.05": 134.06,
  "35.10.06": 78.18,
  "35.10.07": 65.9,
  "35.10.08": 95.68,
  "35.10.09": 90.77,
  "35.10.10": 75.71,
  "35.10.11": 64.64,
  "35.10.12": 52.12,
  "35.10.13": 57.22,
  "35.10.14": 73.53,
  "35.10.15": 35.43,
  "35.10.16": 116.17,
  "35.10.17": 29.86,
  "35.10.18": 75.67,
  "35.10.19": 56.69,
  "35.10.20": 82.34,
  "35.10.21": 80.15,
  "35.10.22": 47.63,
  "35.10.23": 50.49,
  "35.10.24": 28.52,
  "35.10.25": 41.83,
};

/**
 * Desa or negeri among the desa and kelurahan of a kecamatan, counted in `idn-area-data` 4.0.1: BLT Dana Desa
 * is paid in desa only. Kecamatan not listed are all desa in Banyuwangi and all kelurahan in Ternate.
 */
export const desaAmongVillages: Readonly<Record<string, readonly [desa: number, all: number]>> = {
  "81.71.01": [5, 13],
  "81.71.02": [4, 14],
  "81.71.03": [6, 7],
  "81.71.04": [7, 8],
  "81.71.05": [8, 8],
  "35.10.15": [8, 10],
  "35.10.16": [0, 18],
  "35.10.17": [2, 6],
  "35.10.21": [5, 9],
};
