/**
 * What the simulation makes up, because nobody has published it: desil shares, pace of registration,
 * coverage. Shares are between 0 and 1; arrays by desil hold desil 1 first.
 */

export interface CityAssumptions {
  /** Weight of each desil among the families of an average kecamatan. */
  readonly desilWeights: readonly number[];
  /** Share of families without a desil at the start. */
  readonly unranked: number;
  /** Share registered before the first month and at the end of the last. */
  readonly registered: readonly [start: number, end: number];
  /** How far between the two each month has come. */
  readonly pace: readonly number[];
  /** Chance per month that a registered family is matched, a matched one verified. */
  readonly matchRate: number;
  readonly verifyRate: number;
  /** Share of the families that aid lists know at the start. */
  readonly seen: number;
  /** Added to every coverage. */
  readonly coverage: number;
  /** Added to the coverage of a programme in each triwulan. */
  readonly trend: Readonly<Record<string, readonly number[]>>;
}

export const cityAssumptions: Readonly<Record<string, CityAssumptions>> = {
  "82.71": {
    desilWeights: [5, 6, 7, 8, 9, 10, 12, 13, 14, 16],
    unranked: 0.085,
    registered: [0.2, 0.8],
    pace: [0, 0.05, 0.12, 0.22, 0.36, 0.5, 0.65, 0.78, 0.9, 1],
    matchRate: 0.42,
    verifyRate: 0.3,
    seen: 0.84,
    coverage: -0.02,
    trend: {
      PKH: [0, 0.01, -0.02],
      SEMBAKO: [0, 0.01, 0.025],
      BERAS_CPP: [-0.03, 0.02, 0],
      PIP: [0, 0, 0.03],
    },
  },
  "81.71": {
    desilWeights: [6, 7, 8, 8, 9, 10, 12, 12, 13, 15],
    unranked: 0.075,
    registered: [0.16, 0.76],
    pace: [0, 0.08, 0.15, 0.28, 0.42, 0.55, 0.7, 0.8, 0.9, 1],
    matchRate: 0.4,
    verifyRate: 0.26,
    seen: 0.85,
    coverage: 0,
    trend: {
      PKH: [0, -0.012, 0.005],
      SEMBAKO: [0, 0.015, 0.01],
      BERAS_CPP: [0, 0.03, -0.02],
      PIP: [0, -0.01, 0.02],
    },
  },
  "35.10": {
    desilWeights: [7, 8, 9, 10, 11, 11, 11, 11, 11, 11],
    unranked: 0.04,
    registered: [0.6, 0.92],
    pace: [0, 0.16, 0.29, 0.41, 0.52, 0.62, 0.72, 0.82, 0.91, 1],
    matchRate: 0.52,
    verifyRate: 0.38,
    seen: 0.87,
    coverage: -0.01,
    trend: {
      PKH: [0, 0.012, 0.008],
      SEMBAKO: [0, -0.008, 0.01],
      BERAS_CPP: [0.01, 0, -0.03],
      PIP: [0, 0.01, -0.01],
    },
  },
};

export interface KecamatanAssumptions {
  /** 1: much poorer than the average of the city; -1: much richer. */
  readonly poverty?: number;
  /** Registered share at the start and the end, where it is not that of the city. */
  readonly registered?: readonly [start: number, end: number];
  readonly isRemote?: boolean;
}

/** The pace of the small islands: slow until the free internet works, then catching up. */
export const remotePace = [0, 0.02, 0.05, 0.1, 0.19, 0.31, 0.46, 0.62, 0.8, 1] as const;

export const kecamatanAssumptions: Readonly<Record<string, KecamatanAssumptions>> = {
  "82.71.01": { poverty: 0.3, registered: [0.17, 0.74] },
  "82.71.02": { poverty: 0 },
  "82.71.03": { poverty: -0.05 },
  "82.71.04": { poverty: 0.7, registered: [0.09, 0.56], isRemote: true },
  "82.71.05": { poverty: 1, registered: [0.06, 0.42], isRemote: true },
  "82.71.06": { poverty: -0.35 },
  "82.71.07": { poverty: 0.8, registered: [0.08, 0.5], isRemote: true },
  "82.71.08": { poverty: 0.4, registered: [0.16, 0.72] },
  "81.71.01": { poverty: 0.1 },
  "81.71.02": { poverty: -0.25 },
  "81.71.03": { poverty: 0 },
  "81.71.04": { poverty: 0.2 },
  "81.71.05": { poverty: 0.7, registered: [0.1, 0.62] },
  "35.10.01": { poverty: 0.15 },
  "35.10.02": { poverty: 0.05 },
  "35.10.03": { poverty: 0 },
  "35.10.04": { poverty: 0.2 },
  "35.10.05": { poverty: 0.25 },
  "35.10.06": { poverty: -0.05 },
  "35.10.07": { poverty: -0.1 },
  "35.10.08": { poverty: 0.05 },
  "35.10.09": { poverty: -0.35 },
  "35.10.10": { poverty: 0.35, registered: [0.54, 0.89] },
  "35.10.11": { poverty: 0.4, registered: [0.53, 0.88] },
  "35.10.12": { poverty: 0.15 },
  "35.10.13": { poverty: -0.25 },
  "35.10.14": { poverty: 0 },
  "35.10.15": { poverty: -0.05 },
  "35.10.16": { poverty: -0.6 },
  "35.10.17": { poverty: -0.3 },
  "35.10.18": { poverty: 0.7, registered: [0.52, 0.87] },
  "35.10.19": { poverty: 0.5, registered: [0.55, 0.9] },
  "35.10.20": { poverty: 0.2 },
  "35.10.21": { poverty: 0.2 },
  "35.10.22": { poverty: 0.25 },
  "35.10.23": { poverty: -0.05 },
  "35.10.24": { poverty: 0.45, registered: [0.54, 0.89] },
  "35.10.25": { poverty: -0.1 },
};

/** Eleven shares: desil 1 to 10, then families without a desil. */
export type ByDesil = readonly number[];

/** Chance that an eligible family that the lists know receives the programme. */
export const coverageOfEligible: Readonly<Record<string, ByDesil>> = {
  PKH: [0.78, 0.7, 0.58, 0.46],
  SEMBAKO: [0.82, 0.74, 0.6, 0.46, 0.3],
  PBI_JK: [0.93, 0.9, 0.84, 0.76, 0.55],
  BLTS_KESRA: [0.55, 0.48, 0.38, 0.3],
  PIP: [0.66, 0.6, 0.52, 0.45],
  ATENSI: [0.38, 0.36, 0.33, 0.3, 0.28],
};

/** Chance that a family that is not eligible, or has no desil, receives the programme. */
export const inclusionError: Readonly<Record<string, ByDesil>> = {
  PKH: [0.04, 0.035, 0.03, 0.03, 0.025, 0.012, 0.008, 0.004, 0.002, 0.001, 0.012],
  SEMBAKO: [0.3, 0.28, 0.25, 0.22, 0.09, 0.045, 0.03, 0.015, 0.007, 0.003, 0.02],
  PBI_JK: [0.35, 0.3, 0.28, 0.25, 0.2, 0.09, 0.06, 0.04, 0.02, 0.01, 0.07],
  BLTS_KESRA: [0.2, 0.18, 0.15, 0.12, 0.06, 0.02, 0.012, 0.006, 0.003, 0.001, 0.012],
  PIP: [0.02, 0.02, 0.02, 0.02, 0.03, 0.02, 0.012, 0.006, 0.003, 0.001, 0.015],
  ATENSI: [0.002, 0.002, 0.002, 0.002, 0.002, 0.001, 0.001, 0.0005, 0.0003, 0.0002, 0.002],
};

/** Chance to receive a programme without an eligibility rule. */
export const coverageWithoutRule: Readonly<Record<string, ByDesil>> = {
  BERAS_CPP: [0.62, 0.48, 0.3, 0.16, 0.06, 0.2, 0.2, 0.2, 0.2, 0.2, 0.04],
  BLT_DD: [0.07, 0.055, 0.035, 0.02, 0.008, 0.06, 0.06, 0.06, 0.06, 0.06, 0.015],
};

/** How families come to and leave programmes. Shares of reasons sum to 1. */
export const flowAssumptions = {
  /** Share of the recipients of the first triwulan that came with it. */
  cameAtFirst: 0.04,
  /** Share of the others that had just left. */
  leftAtFirst: {
    PKH: 0.003,
    SEMBAKO: 0.004,
    PBI_JK: 0.004,
    BLTS_KESRA: 0.003,
    BERAS_CPP: 0.004,
    PIP: 0.002,
    ATENSI: 0.0002,
    BLT_DD: 0.002,
  } as Readonly<Record<string, number>>,
  entering: {
    penetapan_baru: 0.52,
    reaktivasi: 0.16,
    usul_disetujui: 0.2,
    pindah_datang: 0.04,
    lainnya: 0.08,
  },
  leaving: {
    meninggal: 0.12,
    pindah_pergi: 0.07,
    ganda: 0.09,
    graduasi: 0.38,
    tidak_layak_lagi: 0.26,
    lainnya: 0.08,
  },
  /** Of families that are gone from the kecamatan. */
  movedAway: { meninggal: 0.35, pindah_pergi: 0.65 },
};
