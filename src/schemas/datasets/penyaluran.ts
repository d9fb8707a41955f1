import { z } from "zod";
import { defineDataset } from "../dataset.ts";
import {
  desilColumns,
  kecamatanColumn,
  natureColumn,
  programColumn,
  triwulanColumn,
} from "../key-columns.ts";
import { receivingColumns, receivingProtection } from "./receiving-columns.ts";

export const penyaluran = defineDataset({
  id: "penyaluran",
  title: { id: "Penyaluran per kecamatan", en: "Disbursement by kecamatan" },
  description: {
    id: "Berapa keluarga yang layak dan yang menerima tiap program, per kecamatan dan kelas desil. Keluarga tanpa desil ikut dihitung, tetapi kelayakannya belum dinilai.",
    en: "How many families are eligible and how many receive each programme, by kecamatan and desil class. Families without a desil are counted, their eligibility is not assessed.",
  },
  question: {
    id: "Siapa yang sudah terjangkau, siapa yang terlewat, dan siapa yang menerima padahal tidak layak?",
    en: "Who is covered, who is missed, who is wrongly included?",
  },
  grain: {
    id: "kecamatan, triwulan, program, dan kelas desil",
    en: "kecamatan, quarter, programme and desil class",
  },
  level: "kecamatan",
  cadence: "triwulan",
  producer: { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" },
  row: z.object({
    kode_wilayah: kecamatanColumn(),
    periode: triwulanColumn(),
    program: programColumn(),
    ...desilColumns(),
    ...receivingColumns(),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode", "program", "desil_awal", "desil_akhir"],
  protection: receivingProtection,
});

/** One row per kecamatan, triwulan, programme and desil class; unit: families. */
export type PenyaluranRow = z.infer<typeof penyaluran.row>;
