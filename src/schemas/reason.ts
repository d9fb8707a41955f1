import { z } from "zod";
import type { Bilingual } from "./bilingual.ts";

/** Why a cell holds no value. The public column `alasan_kosong` carries one of these for every empty cell of its row. */
export const reasonCode = z.enum([
  "tidak_dikumpulkan",
  "tidak_ditawarkan",
  "tidak_berlaku",
  "belum_ada_pembanding",
  "belum_dinilai",
  "terlalu_sedikit",
]);

export type ReasonCode = z.infer<typeof reasonCode>;

export const reasonTexts: Readonly<Record<ReasonCode, { title: Bilingual; text: Bilingual }>> = {
  tidak_dikumpulkan: {
    title: { id: "belum dikumpulkan", en: "not collected" },
    text: {
      id: "Kantor belum mengumpulkan angka ini untuk masa itu.",
      en: "The office has not collected this figure for the period.",
    },
  },
  tidak_ditawarkan: {
    title: { id: "program tidak ada di sini", en: "not offered here" },
    text: {
      id: "Program ini tidak dijalankan di wilayah itu.",
      en: "The programme is not offered in this area.",
    },
  },
  tidak_berlaku: {
    title: { id: "tanpa aturan kelayakan", en: "not applicable" },
    text: {
      id: "Program ini tidak punya aturan desil yang bisa dihitung, jadi hanya penerimanya yang ditampilkan.",
      en: "The programme has no eligibility rule that can be counted; only receiving is shown.",
    },
  },
  belum_ada_pembanding: {
    title: { id: "belum ada pembanding", en: "nothing to compare with" },
    text: {
      id: "Ini triwulan pertama yang dihitung, jadi belum ada keadaan sebelumnya untuk dibandingkan.",
      en: "This is the first quarter counted: there is no earlier count to compare with.",
    },
  },
  belum_dinilai: {
    title: { id: "belum punya desil", en: "no desil yet" },
    text: {
      id: "Keluarga ini belum punya desil, jadi kelayakannya belum bisa dinilai.",
      en: "These families have no desil yet, so eligibility cannot be assessed.",
    },
  },
  terlalu_sedikit: {
    title: { id: "terlalu sedikit", en: "too few" },
    text: {
      id: "Kasusnya terlalu sedikit, jadi lamanya tidak disebut supaya tidak menunjuk satu orang.",
      en: "Too few cases: the duration is not told, so that it points at no one.",
    },
  },
};
