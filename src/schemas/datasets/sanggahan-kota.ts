import { z } from "zod";
import { column } from "../column.ts";
import { defineDataset } from "../dataset.ts";
import { kabupatenKotaColumn, monthColumn, natureColumn } from "../key-columns.ts";
import { owner } from "../objection/kind.ts";
import { objectionCounts, objectionKindColumn, resultColumn } from "./objection-columns.ts";

const portal = { id: "Bansos Terbuka", en: "Bansos Terbuka" };

export const sanggahanKota = defineDataset({
  id: "sanggahan_kota",
  title: {
    id: "Usul dan sanggahan per jenis",
    en: "Objections by kind",
  },
  description: {
    id: "Laporan warga menurut jenis, lembaga yang berwenang, dan hasilnya, per bulan untuk seluruh kabupaten/kota.",
    en: "Objections of residents by kind, the agency that owns the matter, and result, by month for the whole kabupaten/kota.",
  },
  question: {
    id: "Laporan jenis apa yang dikabulkan, dan siapa yang menunggak?",
    en: "Which kinds are upheld, and who has a backlog?",
  },
  grain: {
    id: "kabupaten/kota, bulan, jenis, dan hasil",
    en: "kabupaten/kota, month, kind and result",
  },
  level: "kabupaten_kota",
  cadence: "month",
  producer: { id: "Meja sanggahan kabupaten/kota", en: "Objection desk of the kabupaten/kota" },
  row: z.object({
    kode_wilayah: kabupatenKotaColumn(),
    periode: monthColumn(),
    jenis: column(objectionKindColumn.clone(), {
      title: { id: "Jenis", en: "Kind" },
      description: {
        id: "usul (ada yang layak tetapi terlewat), sanggah (ada penerima yang tidak layak), data_diri (NIK atau KK keliru), desil (desilnya keliru), atau tidak_sampai (terdaftar tetapi bantuannya tidak sampai).",
        en: "Someone is missed, a recipient is not entitled, NIK or family card wrong, desil wrong, or listed but not paid.",
      },
      role: "key",
      kind: "code",
      source: portal,
      summableAlong: [],
    }),
    pemilik: column(owner.clone(), {
      title: { id: "Pemilik", en: "Owner" },
      description: {
        id: "Lembaga yang berwenang atas jenis laporan itu: kemensos, dukcapil, bps, atau dinsos.",
        en: "Agency that owns what this kind says is wrong.",
      },
      role: "attribute",
      kind: "code",
      source: portal,
      summableAlong: [],
    }),
    hasil: resultColumn(),
    ...objectionCounts(["kode_wilayah", "hasil", "jenis"]),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode", "jenis", "hasil"],
  protection: {
    kind: "cases",
    total: "jumlah",
    part: "tepat_waktu",
    overdue: { column: "tunggakan", key: "hasil", value: "berjalan" },
    telling: "lama",
    over: "jenis",
  },
});

/** One row per kabupaten/kota, month, kind and result; unit: objections. */
export type SanggahanKotaRow = z.infer<typeof sanggahanKota.row>;
