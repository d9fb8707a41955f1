import type { ComparedArea, CompareFacts } from "./compared-area.ts";

/** Facts and areas for tests: a small island, a like one, and a town of another kabupaten/kota with gaps. */
export const exampleFacts: CompareFacts = {
  release: "2026-10-31.1",
  isSimulated: true,
  base: 5,
  reasons: { tidak_dikumpulkan: "tidak dikumpulkan", penyebut_nol: "tidak ada yang layak" },
};

export const island: ComparedArea = {
  code: "82.71.05",
  name: "Batang Dua",
  place: "Kota Ternate",
  measures: {
    menerima: { "2026-T2": [335, 876], "2026-T3": [345, 879] },
    cakupan: { "2026-T2": [270, 400], "2026-T3": [280, 400] },
    terlewat: { "2026-T2": [130, 400], "2026-T3": [120, 400] },
    salah_sasaran: { "2026-T2": [40, 310], "2026-T3": [45, 325] },
    "celah/1-2": { "2026-T2": [50, 170], "2026-T3": [45, 170] },
    pendaftaran: { "2026-09": [300, 880], "2026-10": [325, 880] },
    pemadanan: { "2026-09": [200, 300], "2026-10": [215, 325] },
    verifikasi: { "2026-09": [100, 300], "2026-10": [110, 325] },
    perubahan: { "2026-T2": [5, 330], "2026-T3": [10, 335] },
  },
  families: { "2026-09": 880, "2026-10": 880 },
  mix: {
    period: "2026-T3",
    parts: [
      { key: "1-2", name: "Desil 1–2", families: 250 },
      { key: "belum_ada", name: "Tanpa desil", families: 629 },
    ],
  },
  similar: [{ code: "82.71.07", name: "Hiri" }],
};

export const likeIsland: ComparedArea = {
  ...island,
  code: "82.71.07",
  name: "Hiri",
  measures: {
    ...island.measures,
    cakupan: { "2026-T2": [240, 350], "2026-T3": [240, 350] },
    pendaftaran: { "2026-09": [430, 920], "2026-10": [460, 920] },
  },
  families: { "2026-09": 920, "2026-10": 920 },
  similar: [{ code: "82.71.05", name: "Batang Dua" }],
};

export const townWithGaps: ComparedArea = {
  code: "35.10.16",
  name: "Banyuwangi",
  place: "Kabupaten Banyuwangi",
  measures: {
    cakupan: { "2026-T2": [9000, 10_000], "2026-T3": [8500, 10_000] },
    salah_sasaran: { "2026-T3": "tidak_dikumpulkan" },
    pendaftaran: { "2026-09": [20_000, 40_000] },
  },
  families: { "2026-09": 40_000 },
  mix: null,
  similar: [],
};
