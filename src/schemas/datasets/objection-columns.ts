import { z } from "zod";
import { column, type KeyName } from "../column.ts";
import { reasonColumn } from "../key-columns.ts";
import { count } from "../keys.ts";

const desk = { id: "Meja sanggahan kabupaten/kota", en: "Objection desk of the kabupaten/kota" };
const unit = { id: "laporan", en: "objections" };

/**
 * How an objection stands. Decided: `dikabulkan` (whole or in part), `ditolak`. `tidak_diproses`: withdrawn, filed
 * twice, or not for this service. `berjalan`: undecided at the end of the period.
 */
export const objectionResult = z.enum(["dikabulkan", "ditolak", "tidak_diproses", "berjalan"]);
export type ObjectionResult = z.infer<typeof objectionResult>;

/** Public words for the kinds of objections, in the order of `objectionKind`. */
export const objectionKindColumn = z.enum(["usul", "sanggah", "data_diri", "desil", "tidak_sampai"]);
export type ObjectionKindColumn = z.infer<typeof objectionKindColumn>;

/** Calendar days from filing to the end, or to the end of the period for what is undecided: class of the median. */
export const handlingTime = z.enum([
  "sampai_5_hari",
  "6_sampai_14_hari",
  "15_sampai_60_hari",
  "lebih_60_hari",
]);
export type HandlingTime = z.infer<typeof handlingTime>;

export const resultColumn = () =>
  column(objectionResult.clone(), {
    title: { id: "Hasil", en: "Result" },
    description: {
      id: "dikabulkan (seluruhnya atau sebagian), ditolak, tidak_diproses (dicabut, dikirim dua kali, atau bukan urusan layanan ini), atau berjalan (belum diputus pada akhir masa).",
      en: "Upheld (whole or in part), refused, not handled (withdrawn, filed twice, not for this service) or undecided at the end of the period.",
    },
    role: "key",
    kind: "code",
    source: desk,
    summableAlong: [],
  });

const objectionCount = (
  title: { id: string; en: string },
  description: { id: string; en: string },
  summableAlong: readonly KeyName[],
) =>
  column(count.nullable(), {
    title,
    description,
    role: "measure",
    kind: "count",
    unit,
    source: desk,
    summableAlong,
  });

/** The counts of objections, shared by `sanggahan` and `sanggahan_kota`. */
export const objectionCounts = (summableAlong: readonly KeyName[]) => ({
  jumlah: objectionCount(
    { id: "Jumlah", en: "Objections" },
    {
      id: "Laporan dengan hasil itu: yang selesai dalam masa ini, atau yang masih berjalan pada akhir masa.",
      en: "Objections with that result: ended within the period, or undecided at its end.",
    },
    summableAlong,
  ),
  tepat_waktu: objectionCount(
    { id: "Tepat waktu", en: "On time" },
    {
      id: "Dari jumlah itu, yang selesai sebelum tenggat atau yang tenggatnya belum lewat.",
      en: "Of those, ended before the deadline, or with the deadline still ahead.",
    },
    summableAlong,
  ),
  tunggakan: objectionCount(
    { id: "Tunggakan", en: "Backlog" },
    {
      id: "Belum diputus padahal tenggatnya sudah lewat. Nol di baris yang sudah selesai.",
      en: "Undecided although the deadline has passed. Zero in rows that have ended.",
    },
    summableAlong,
  ),
  lama: column(handlingTime.nullable(), {
    title: { id: "Lama", en: "Time taken" },
    description: {
      id: "Hari sejak laporan masuk: separuh laporan lebih cepat dari ini, separuh lebih lama. Hanya disebut kalau laporannya cukup banyak.",
      en: "Calendar days since filing: class of the median. Told only where there are enough objections.",
    },
    role: "attribute",
    kind: "code",
    source: desk,
    summableAlong: [],
  }),
  alasan_kosong: reasonColumn(),
});
