import type { Bilingual } from "#schemas";
import { type Measure, type PublishedRow, ratioOf } from "./measure.ts";

export const indicatorIds = [
  "cakupan",
  "terlewat",
  "salah_sasaran",
  "pendaftaran",
  "pemadanan",
  "verifikasi",
] as const;
export type IndicatorId = (typeof indicatorIds)[number];

/** A derived figure, always computed from published counts. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly name: Bilingual;
  /** What it tells, in a plain sentence. */
  readonly meaning: Bilingual;
  readonly formula: string;
  /** The columns whose sums are divided. */
  readonly ratio: { readonly numerator: readonly string[]; readonly denominator: readonly string[] };
  /** What the denominator is, in words. */
  readonly denominator: Bilingual;
  readonly dataset: "penyaluran" | "pendataan";
  /** Owner of the underlying data. */
  readonly owner: Bilingual;
  /** Where the definition comes from. */
  readonly basis: Bilingual;
  readonly measure: (rows: readonly PublishedRow[]) => Measure;
}

const registered = ["terdaftar_belum_padan", "padan_belum_verifikasi", "terverifikasi"];
const allFamilies = ["belum_terdaftar", ...registered];

const dinsos = {
  id: "Dinas Sosial; penetapan oleh Kemensos",
  en: "City social affairs office; determination by the Ministry of Social Affairs",
};
const targeting = {
  id: "Ukuran ketepatan sasaran yang lazim: kesalahan eksklusi dan inklusi.",
  en: "The usual measures of targeting: exclusion and inclusion error.",
};
const pilot = {
  id: "Tahap pendataan dalam percontohan digitalisasi bansos.",
  en: "Stages of registration in the digital pilot.",
};

const share = (numerator: readonly string[], denominator: readonly string[]) => ({
  ratio: { numerator, denominator },
  measure: (rows: readonly PublishedRow[]) => ratioOf(rows, numerator, denominator),
});

/** Every indicator, defined once; pages, tables and later the explorer read this list. */
export const indicators: Readonly<Record<IndicatorId, Indicator>> = {
  cakupan: {
    id: "cakupan",
    name: { id: "Cakupan", en: "Coverage" },
    meaning: {
      id: "Dari keluarga yang layak, berapa yang sudah menerima.",
      en: "Of eligible families, how many receive.",
    },
    formula: "layak_menerima / (layak_menerima + layak_belum)",
    denominator: { id: "keluarga layak yang punya desil", en: "eligible families with a desil" },
    dataset: "penyaluran",
    owner: dinsos,
    basis: targeting,
    ...share(["layak_menerima"], ["layak_menerima", "layak_belum"]),
  },
  terlewat: {
    id: "terlewat",
    name: { id: "Terlewat", en: "Missed" },
    meaning: {
      id: "Dari keluarga yang layak, berapa yang belum menerima.",
      en: "Of eligible families, how many do not receive (exclusion error).",
    },
    formula: "layak_belum / (layak_menerima + layak_belum)",
    denominator: { id: "keluarga layak yang punya desil", en: "eligible families with a desil" },
    dataset: "penyaluran",
    owner: dinsos,
    basis: targeting,
    ...share(["layak_belum"], ["layak_menerima", "layak_belum"]),
  },
  salah_sasaran: {
    id: "salah_sasaran",
    name: { id: "Salah sasaran", en: "Wrongly included" },
    meaning: {
      id: "Dari keluarga yang menerima, berapa yang tidak memenuhi aturan program.",
      en: "Of receiving families, how many do not meet the rule (inclusion error).",
    },
    formula: "tidak_layak_menerima / (layak_menerima + tidak_layak_menerima)",
    denominator: { id: "keluarga penerima yang punya desil", en: "receiving families with a desil" },
    dataset: "penyaluran",
    owner: dinsos,
    basis: targeting,
    ...share(["tidak_layak_menerima"], ["layak_menerima", "tidak_layak_menerima"]),
  },
  pendaftaran: {
    id: "pendaftaran",
    name: { id: "Terdaftar", en: "Registered" },
    meaning: {
      id: "Dari semua keluarga (KK), berapa yang sudah terdaftar dalam pendataan digital.",
      en: "Of all families, how many are registered in the digital pilot.",
    },
    formula: "(terdaftar_belum_padan + padan_belum_verifikasi + terverifikasi) / semua keluarga",
    denominator: { id: "semua keluarga (KK)", en: "all families (family cards)" },
    dataset: "pendataan",
    owner: { id: "Dinas Sosial dan kelurahan", en: "City social affairs office and kelurahan" },
    basis: pilot,
    ...share(registered, allFamilies),
  },
  pemadanan: {
    id: "pemadanan",
    name: { id: "Padan Dukcapil", en: "Matched" },
    meaning: {
      id: "Dari keluarga terdaftar, berapa yang NIK dan KK-nya cocok dengan Dukcapil.",
      en: "Of registered families, how many match the civil registry.",
    },
    formula: "(padan_belum_verifikasi + terverifikasi) / keluarga terdaftar",
    denominator: { id: "keluarga terdaftar", en: "registered families" },
    dataset: "pendataan",
    owner: { id: "Dukcapil", en: "Civil registry" },
    basis: pilot,
    ...share(["padan_belum_verifikasi", "terverifikasi"], registered),
  },
  verifikasi: {
    id: "verifikasi",
    name: { id: "Terverifikasi", en: "Verified" },
    meaning: {
      id: "Dari keluarga terdaftar, berapa yang sudah diperiksa petugas di lapangan.",
      en: "Of registered families, how many were checked in the field.",
    },
    formula: "terverifikasi / keluarga terdaftar",
    denominator: { id: "keluarga terdaftar", en: "registered families" },
    dataset: "pendataan",
    owner: { id: "Dinas Sosial dan kelurahan", en: "City social affairs office and kelurahan" },
    basis: pilot,
    ...share(["terverifikasi"], registered),
  },
};
