import { z } from "zod";
import { defineDataset } from "../dataset.ts";
import {
  desilColumns,
  kabupatenKotaColumn,
  natureColumn,
  programColumn,
  triwulanColumn,
} from "../key-columns.ts";
import { receivingColumns, receivingProtection } from "./receiving-columns.ts";

export const desilKota = defineDataset({
  id: "desil_kota",
  title: { id: "Desil satu per satu per kabupaten/kota", en: "Each desil by kabupaten/kota" },
  description: {
    id: "Keadaan yang sama seperti penyaluran, untuk setiap desil 1 sampai 10 di seluruh kabupaten/kota. Jumlahnya cocok dengan tabel per kecamatan.",
    en: "The same states as in penyaluran for every single desil 1-10 of the whole kabupaten/kota; sums agree with the kecamatan table.",
  },
  question: {
    id: "Bagaimana keadaan setiap desil, dan berapa yang desilnya sama tetapi belum dapat bantuan?",
    en: "How does each desil fare, and how many of the same desil receive nothing?",
  },
  grain: {
    id: "kabupaten/kota, triwulan, program, dan desil",
    en: "kabupaten/kota, quarter, programme and desil",
  },
  level: "kabupaten_kota",
  cadence: "triwulan",
  producer: { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" },
  row: z.object({
    kode_wilayah: kabupatenKotaColumn(),
    periode: triwulanColumn(),
    program: programColumn(),
    ...desilColumns(),
    ...receivingColumns(),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode", "program", "desil_awal", "desil_akhir"],
  protection: { ...receivingProtection, reconcilesWith: "penyaluran" },
});

/** One row per kabupaten/kota, triwulan, programme and desil; unit: families. */
export type DesilKotaRow = z.infer<typeof desilKota.row>;
