import { z } from "zod";
import { defineDataset } from "../dataset.ts";
import { kecamatanColumn, natureColumn, triwulanColumn } from "../key-columns.ts";
import { missedCauseColumns } from "./missed-cause-columns.ts";

export const sebabBelum = defineDataset({
  id: "sebab_belum",
  title: { id: "Sebab belum menerima, per kecamatan", en: "Why eligible families are missed, by kecamatan" },
  description: {
    id: "Keluarga yang layak tetapi belum menerima satu pun program, menurut sebabnya. Jumlahnya sama dengan layak_belum untuk SALAH_SATU di himpunan data penyaluran.",
    en: "Families eligible for at least one programme that receive none, by cause. Sums equal layak_belum of SALAH_SATU in penyaluran.",
  },
  question: {
    id: "Mengapa ada keluarga yang layak tetapi belum dapat bantuan?",
    en: "Why do eligible families receive nothing?",
  },
  grain: { id: "kecamatan, triwulan, dan sebab", en: "kecamatan, quarter and cause" },
  level: "kecamatan",
  cadence: "triwulan",
  producer: { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" },
  row: z.object({
    kode_wilayah: kecamatanColumn(),
    periode: triwulanColumn(),
    ...missedCauseColumns(),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode", "sebab"],
  protection: {
    kind: "parts",
    measure: "keluarga",
    along: "sebab",
    whole: { dataset: "penyaluran", column: "layak_belum", program: "SALAH_SATU" },
  },
});

/** One row per kecamatan, triwulan and cause; unit: families. */
export type SebabBelumRow = z.infer<typeof sebabBelum.row>;
