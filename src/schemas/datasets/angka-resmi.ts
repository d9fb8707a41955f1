import { z } from "zod";
import { column } from "../column.ts";
import { defineDataset } from "../dataset.ts";
import { natureColumn } from "../key-columns.ts";
import { isoDate, regionCode } from "../keys.ts";

const publisher = { id: "Penerbit yang disebut di baris", en: "The publisher named in the row" };
const attribute = { role: "attribute", source: publisher, summableAlong: [] } as const;

export const angkaResmi = defineDataset({
  id: "angka_resmi",
  title: { id: "Angka resmi yang sudah terbit", en: "Official figures already published" },
  description: {
    id: "Angka yang sudah diterbitkan pihak lain, dikutip apa adanya dengan penerbit, judul, dan tanggalnya. Bukan simulasi.",
    en: "Figures already published elsewhere, quoted with publisher, title and date. Not simulated.",
  },
  question: {
    id: "Angka apa yang sudah diumumkan secara resmi?",
    en: "Which official figures are already out?",
  },
  grain: { id: "wilayah dan angka", en: "area and figure" },
  level: "any",
  cadence: "irregular",
  producer: publisher,
  row: z.object({
    kode_wilayah: column(regionCode.clone(), {
      title: { id: "Kode wilayah", en: "Area code" },
      description: {
        id: "Kode Kemendagri; 00 untuk Indonesia.",
        en: "Ministry of Home Affairs code; 00 for Indonesia.",
      },
      kind: "code",
      ...attribute,
      role: "key",
    }),
    angka: column(z.string().regex(/^[a-z0-9_]+$/), {
      title: { id: "Kode angka", en: "Figure code" },
      description: { id: "Nama pendek angka ini.", en: "Short name of the figure." },
      kind: "code",
      ...attribute,
      role: "key",
    }),
    uraian: column(z.string().min(3), {
      title: { id: "Uraian", en: "Description" },
      description: { id: "Apa yang dihitung.", en: "What is counted." },
      kind: "text",
      ...attribute,
    }),
    nilai: column(z.number(), {
      title: { id: "Nilai", en: "Value" },
      description: { id: "Nilai seperti yang diterbitkan.", en: "Value as published." },
      kind: "number",
      unit: { id: "lihat kolom satuan", en: "see column satuan" },
      ...attribute,
      role: "measure",
    }),
    satuan: column(z.enum(["keluarga", "orang", "penerima", "rupiah", "persen"]), {
      title: { id: "Satuan", en: "Unit" },
      description: { id: "Satuan nilai.", en: "Unit of the value." },
      kind: "code",
      ...attribute,
    }),
    masa: column(z.string().min(4), {
      title: { id: "Masa", en: "Reference period" },
      description: {
        id: "Masa yang dihitung, misalnya 2024 atau Oktober 2025.",
        en: "Period the value refers to.",
      },
      kind: "text",
      ...attribute,
    }),
    penerbit: column(z.string().min(2), {
      title: { id: "Penerbit", en: "Publisher" },
      description: { id: "Siapa yang menerbitkan.", en: "Who published it." },
      kind: "text",
      ...attribute,
    }),
    judul: column(z.string().min(5), {
      title: { id: "Judul", en: "Title" },
      description: { id: "Judul atau uraian terbitan.", en: "Title or description of the publication." },
      kind: "text",
      ...attribute,
    }),
    tanggal_terbit: column(z.union([isoDate, z.string().regex(/^20\d{2}(-\d{2})?$/)]), {
      title: { id: "Tanggal terbit", en: "Published" },
      description: { id: "Tanggal, bulan, atau tahun terbit.", en: "Date, month or year of publication." },
      kind: "text",
      ...attribute,
    }),
    tautan: column(z.url({ protocol: /^https$/ }).nullable(), {
      title: { id: "Tautan", en: "Link" },
      description: {
        id: "Alamat terbitan yang kami baca; kosong bila alamatnya tidak tercatat.",
        en: "Address of the publication as read; empty where it was not recorded.",
      },
      kind: "url",
      ...attribute,
    }),
    tanda: column(z.enum(["V", "D", "K"]), {
      title: { id: "Tanda bukti", en: "Mark of evidence" },
      description: {
        id: "V: terlihat di sumber terbit. D: diturunkan dari angka V. K: pengetahuan umum bidang ini.",
        en: "V: seen in a published source. D: derived from V figures. K: common knowledge of the field.",
      },
      kind: "code",
      ...attribute,
    }),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "angka"],
  protection: {
    kind: "none",
    why: {
      id: "Angka yang sudah diumumkan pihak lain; dicatat sebagai angka luar yang diketahui umum.",
      en: "Already published elsewhere; entered in the register of figures known from outside.",
    },
  },
});

/** One row per area and figure, quoted. */
export type AngkaResmiRow = z.infer<typeof angkaResmi.row>;
