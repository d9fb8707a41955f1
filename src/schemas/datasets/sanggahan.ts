import { z } from "zod";
import { defineDataset } from "../dataset.ts";
import { kecamatanColumn, natureColumn, triwulanColumn } from "../key-columns.ts";
import { objectionCounts, resultColumn } from "./objection-columns.ts";

export const sanggahan = defineDataset({
  id: "sanggahan",
  title: { id: "Usul dan sanggahan per kecamatan", en: "Objections by kecamatan" },
  description: {
    id: "Laporan warga (usul, sanggahan, perbaikan data) menurut hasilnya: berapa yang dikabulkan, ditolak, tidak diproses, dan masih berjalan, serta berapa yang tepat waktu.",
    en: "Objections of residents by result: upheld, refused, not handled, undecided, and how many were on time.",
  },
  question: {
    id: "Apakah laporan warga didengar dan diputus tepat waktu?",
    en: "Are objections heard, upheld and decided on time?",
  },
  grain: { id: "kecamatan, triwulan, dan hasil", en: "kecamatan, quarter and result" },
  level: "kecamatan",
  cadence: "triwulan",
  producer: { id: "Meja sanggahan kabupaten/kota", en: "Objection desk of the kabupaten/kota" },
  row: z.object({
    kode_wilayah: kecamatanColumn(),
    periode: triwulanColumn(),
    hasil: resultColumn(),
    ...objectionCounts(["kode_wilayah", "hasil"]),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode", "hasil"],
  protection: {
    kind: "cases",
    total: "jumlah",
    part: "tepat_waktu",
    overdue: { column: "tunggakan", key: "hasil", value: "berjalan" },
    telling: "lama",
    sumOf: { dataset: "sanggahan_kota", standing: { key: "hasil", value: "berjalan" } },
  },
});

/** One row per kecamatan, triwulan and result; unit: objections. */
export type SanggahanRow = z.infer<typeof sanggahan.row>;
