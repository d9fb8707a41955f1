import { z } from "zod";
import { column } from "../column.ts";
import { reasonColumn } from "../key-columns.ts";
import { optionalFamilyCount } from "../measure-columns.ts";

const office = { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" };

/** Why an eligible family does not receive. One cause per family, the first that applies in the order told. */
export const missedCause = z.enum(["belum_terdaftar", "tidak_padan", "gagal_salur", "kuota", "lainnya"]);
export type MissedCause = z.infer<typeof missedCause>;

/** The cause and its families, shared by `sebab_belum` and `sebab_belum_kota`. */
export const missedCauseColumns = () => ({
  sebab: column(missedCause.clone(), {
    title: { id: "Sebab", en: "Cause" },
    description: {
      id: "Mengapa keluarga yang layak belum menerima: belum terdaftar, NIK atau KK tidak padan dengan Dukcapil, gagal salur (sudah ditetapkan tetapi bantuannya tidak sampai), kuota sudah penuh, atau lainnya. Satu keluarga satu sebab, yang pertama cocok menurut urutan ini.",
      en: "Why eligible families do not receive: not registered, NIK or family card not matched, payment failed, quota used up, or other. One cause per family, the first that applies in this order.",
    },
    role: "key",
    kind: "code",
    source: office,
    summableAlong: [],
  }),
  keluarga: optionalFamilyCount({
    title: { id: "Keluarga layak, belum menerima", en: "Families eligible, not receiving" },
    description: {
      id: "Keluarga dengan sebab itu. Semua sebab dijumlahkan sama dengan layak_belum di himpunan data penyaluran.",
      en: "Families with that cause. All causes sum to layak_belum of penyaluran.",
    },
    summableAlong: ["kode_wilayah", "sebab"],
  }),
  alasan_kosong: reasonColumn(),
});
