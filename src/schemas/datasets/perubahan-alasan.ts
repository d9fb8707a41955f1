import { z } from "zod";
import { column } from "../column.ts";
import { defineDataset } from "../dataset.ts";
import {
  kabupatenKotaColumn,
  natureColumn,
  programColumn,
  reasonColumn,
  triwulanColumn,
} from "../key-columns.ts";
import { optionalFamilyCount } from "../measure-columns.ts";

/** Why families begin to receive. One reason per family, the first that applies. */
export const enteringReasons = [
  "penetapan_baru",
  "reaktivasi",
  "usul_disetujui",
  "pindah_datang",
  "lainnya",
] as const;

/** Why families cease to receive. One reason per family, the first that applies. */
export const leavingReasons = [
  "meninggal",
  "pindah_pergi",
  "ganda",
  "graduasi",
  "tidak_layak_lagi",
  "lainnya",
] as const;

/** Every reason, entering first; `lainnya` is one of both. */
export const flowReason = z.enum([...new Set([...enteringReasons.slice(0, -1), ...leavingReasons])]);
export type FlowReason = z.infer<typeof flowReason>;

const office = { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" };

export const perubahanAlasan = defineDataset({
  id: "perubahan_alasan",
  title: { id: "Alasan masuk dan keluar", en: "Why families enter and leave" },
  description: {
    id: "Mengapa keluarga mulai atau berhenti menerima tiap program, di seluruh kabupaten/kota. Semua alasan satu arah dijumlahkan sama dengan masuk atau keluar di himpunan data perubahan. Per kecamatan angkanya terlalu kecil untuk diterbitkan.",
    en: "Why families began or ceased to receive each programme, for the whole kabupaten/kota. The reasons of a direction sum to masuk or keluar of perubahan. By kecamatan the counts would be too small to publish.",
  },
  question: {
    id: "Mengapa keluarga masuk dan keluar dari daftar penerima?",
    en: "Why do families enter and leave?",
  },
  grain: {
    id: "kabupaten/kota, triwulan, program, arah, dan alasan",
    en: "kabupaten/kota, quarter, programme, direction and reason",
  },
  level: "kabupaten_kota",
  cadence: "triwulan",
  producer: office,
  row: z.object({
    kode_wilayah: kabupatenKotaColumn(),
    periode: triwulanColumn(),
    program: programColumn(),
    arah: column(z.enum(["masuk", "keluar"]), {
      title: { id: "Arah", en: "Direction" },
      description: {
        id: "Masuk: mulai menerima. Keluar: berhenti menerima.",
        en: "masuk: began to receive; keluar: ceased to.",
      },
      role: "key",
      kind: "code",
      source: office,
      summableAlong: [],
    }),
    alasan: column(flowReason, {
      title: { id: "Alasan", en: "Reason" },
      description: {
        id: "Masuk: penetapan baru, reaktivasi (pernah menerima lalu aktif lagi), usul disetujui, pindah datang, atau lainnya. Keluar: meninggal, pindah pergi, data ganda, graduasi (sudah mandiri), tidak layak lagi, atau lainnya. Satu keluarga satu alasan, yang pertama cocok menurut urutan ini.",
        en: "Entered: newly determined, reinstated, proposal approved, moved in, other. Left: died, moved away, duplicate, graduated, no longer eligible, other. One reason per family, the first that applies in this order.",
      },
      role: "key",
      kind: "code",
      source: office,
      summableAlong: [],
    }),
    keluarga: optionalFamilyCount({
      title: { id: "Keluarga", en: "Families" },
      description: {
        id: "Keluarga yang masuk atau keluar karena alasan itu.",
        en: "Families entering or leaving for that reason.",
      },
      summableAlong: ["kode_wilayah", "alasan"],
    }),
    alasan_kosong: reasonColumn(),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode", "program", "arah", "alasan"],
  protection: {
    kind: "flow_reasons",
    flows: "perubahan",
    measure: "keluarga",
    direction: "arah",
    reason: "alasan",
    reasons: { masuk: enteringReasons, keluar: leavingReasons },
  },
});

/** One row per kabupaten/kota, triwulan, programme, direction and reason; unit: families. */
export type PerubahanAlasanRow = z.infer<typeof perubahanAlasan.row>;
