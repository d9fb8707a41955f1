import { z } from "zod";
import { column } from "../column.ts";
import { defineDataset } from "../dataset.ts";
import { kecamatanColumn, monthColumn, natureColumn, reasonColumn } from "../key-columns.ts";
import { optionalFamilyCount } from "../measure-columns.ts";

/** Since when half of the records of a kecamatan, or more, have not been renewed. */
export const recordAge = z.enum(["sampai_6_bulan", "6_sampai_12_bulan", "1_sampai_2_tahun", "lebih_2_tahun"]);
export type RecordAge = z.infer<typeof recordAge>;

const office = { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" };

export const mutu = defineDataset({
  id: "mutu",
  title: { id: "Mutu data", en: "Data quality" },
  description: {
    id: "Berapa keluarga yang datanya ditemukan ganda dan berapa yang sudah dibereskan, sejak pendataan dimulai sampai akhir bulan itu, serta umur data pada umumnya.",
    en: "How many families were found recorded twice and how many of them were settled, from the start of registration to the end of the month, and how old records usually are.",
  },
  question: { id: "Apakah datanya bisa dipercaya?", en: "Can the data be trusted?" },
  grain: { id: "kecamatan dan bulan", en: "kecamatan and month" },
  level: "kecamatan",
  cadence: "month",
  producer: office,
  row: z.object({
    kode_wilayah: kecamatanColumn(),
    periode: monthColumn(),
    ganda_ditemukan: optionalFamilyCount({
      title: { id: "Data ganda ditemukan", en: "Duplicates found" },
      description: {
        id: "Keluarga yang tercatat lebih dari sekali, dihitung sejak pendataan dimulai.",
        en: "Families recorded more than once, counted since registration began.",
      },
      summableAlong: ["kode_wilayah"],
    }),
    ganda_selesai: optionalFamilyCount({
      title: { id: "Data ganda dibereskan", en: "Duplicates settled" },
      description: {
        id: "Dari yang ditemukan, berapa keluarga yang catatannya sudah tinggal satu.",
        en: "Of those found, families whose records have been settled into one.",
      },
      summableAlong: ["kode_wilayah"],
    }),
    umur_data: column(recordAge.nullable(), {
      title: { id: "Umur data", en: "Age of records" },
      description: {
        id: "Umur data yang di tengah: separuh keluarga datanya lebih baru dari ini, separuh lebih lama.",
        en: "Class of the median age: half of the families have newer records, half older ones.",
      },
      role: "attribute",
      kind: "code",
      source: office,
      summableAlong: [],
    }),
    alasan_kosong: reasonColumn(),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode"],
  protection: { kind: "cases", total: "ganda_ditemukan", part: "ganda_selesai" },
});

/** One row per kecamatan and month; unit: families. */
export type MutuRow = z.infer<typeof mutu.row>;
