import { z } from "zod";
import { defineDataset } from "../dataset.ts";
import { kabupatenKotaColumn, natureColumn, programColumn, triwulanColumn } from "../key-columns.ts";
import { missedCauseColumns } from "./missed-cause-columns.ts";

export const sebabBelumKota = defineDataset({
  id: "sebab_belum_kota",
  title: {
    id: "Sebab belum menerima, per program",
    en: "Why eligible families are missed, by programme",
  },
  description: {
    id: "Keluarga yang layak tetapi belum menerima, menurut program dan sebabnya. Jumlahnya sama dengan layak_belum seluruh kecamatan di himpunan data penyaluran; baris SALAH_SATU sama dengan jumlah sebab_belum.",
    en: "Families eligible for a programme that do not receive it, by cause. Sums equal layak_belum of penyaluran over the kecamatan; rows of SALAH_SATU equal the sums of sebab_belum.",
  },
  question: {
    id: "Program mana yang paling banyak melewatkan keluarga, dan mengapa?",
    en: "Which programme misses families, and why?",
  },
  grain: {
    id: "kabupaten/kota, triwulan, program, dan sebab",
    en: "kabupaten/kota, quarter, programme and cause",
  },
  level: "kabupaten_kota",
  cadence: "triwulan",
  producer: { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" },
  row: z.object({
    kode_wilayah: kabupatenKotaColumn(),
    periode: triwulanColumn(),
    program: programColumn(),
    ...missedCauseColumns(),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode", "program", "sebab"],
  protection: {
    kind: "parts",
    measure: "keluarga",
    along: "sebab",
    whole: { dataset: "penyaluran", column: "layak_belum" },
    sums: { dataset: "sebab_belum", program: "SALAH_SATU" },
  },
});

/** One row per kabupaten/kota, triwulan, programme and cause; unit: families. */
export type SebabBelumKotaRow = z.infer<typeof sebabBelumKota.row>;
