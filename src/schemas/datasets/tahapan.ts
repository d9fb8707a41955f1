import { z } from "zod";
import { column } from "../column.ts";
import { defineDataset } from "../dataset.ts";
import { kabupatenKotaColumn, monthColumn, natureColumn } from "../key-columns.ts";
import { isoDate } from "../keys.ts";

const office = { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" };
const attribute = { role: "attribute", source: office, summableAlong: [] } as const;

/** Steps of the digital pilot that every kabupaten/kota goes through, in order. */
export const stageIds = [
  "pembentukan_tim",
  "pelatihan_agen",
  "pendaftaran_keluarga",
  "pemadanan_dukcapil",
  "verifikasi_lapangan",
  "pemeringkatan_desil",
  "masa_sanggah",
  "penetapan_penerima",
  "penyaluran",
] as const;

export const stageStatus = z.enum(["belum_mulai", "berjalan", "selesai"]);

export const tahapan = defineDataset({
  id: "tahapan",
  title: { id: "Tahapan digitalisasi bansos", en: "Stages of the digital pilot" },
  description: {
    id: "Daftar periksa tiap kabupaten/kota: tahap, tenggat, capaian dalam persen, penanggung jawab, dan buktinya.",
    en: "Checklist per kabupaten/kota: stage, due date, progress in percent, owner and evidence.",
  },
  question: {
    id: "Sampai di tahap mana, dan siapa penanggung jawabnya?",
    en: "Which stage, and who owns it?",
  },
  grain: { id: "kabupaten/kota, bulan, dan tahap", en: "kabupaten/kota, month and stage" },
  level: "kabupaten_kota",
  cadence: "month",
  producer: office,
  row: z.object({
    kode_wilayah: kabupatenKotaColumn(),
    periode: monthColumn(),
    tahap: column(z.enum(stageIds), {
      title: { id: "Tahap", en: "Stage" },
      description: { id: "Kode tahap, berurutan.", en: "Stage code, in order." },
      kind: "code",
      ...attribute,
      role: "key",
    }),
    target_persen: column(z.int().min(0).max(100), {
      title: { id: "Target", en: "Target" },
      description: { id: "Target capaian tahap ini.", en: "Target of this stage." },
      kind: "percent",
      unit: { id: "persen", en: "percent" },
      ...attribute,
      role: "measure",
    }),
    capaian_persen: column(z.int().min(0).max(100).nullable(), {
      title: { id: "Capaian", en: "Actual" },
      description: {
        id: "Capaian tahap ini, dibulatkan ke persen penuh; kosong bila belum mulai.",
        en: "Progress of this stage in whole percent; empty where it has not started.",
      },
      kind: "percent",
      unit: { id: "persen", en: "percent" },
      ...attribute,
      role: "measure",
    }),
    tenggat: column(isoDate.clone(), {
      title: { id: "Tenggat", en: "Due date" },
      description: { id: "Tanggal tahap ini harus selesai.", en: "Date by which the stage is due." },
      kind: "date",
      ...attribute,
    }),
    status: column(stageStatus.clone(), {
      title: { id: "Status", en: "Status" },
      description: {
        id: "Keadaan tahap pada akhir bulan.",
        en: "State of the stage at the end of the month.",
      },
      kind: "code",
      ...attribute,
    }),
    penanggung_jawab: column(z.string().min(3), {
      title: { id: "Penanggung jawab", en: "Owner" },
      description: {
        id: "Kantor yang bertanggung jawab (bukan nama orang).",
        en: "Office in charge (never a person's name).",
      },
      kind: "text",
      ...attribute,
    }),
    bukti: column(z.string().nullable(), {
      title: { id: "Bukti", en: "Evidence" },
      description: {
        id: "Nomor atau judul dokumen bukti; kosong bila belum ada.",
        en: "Number or title of the evidence; empty where there is none yet.",
      },
      kind: "text",
      ...attribute,
    }),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode", "tahap"],
  protection: {
    kind: "none",
    why: {
      id: "Tidak berisi jumlah keluarga, hanya persen bulat dan tanggal per kabupaten/kota.",
      en: "Holds no family counts, only whole percentages and dates per kabupaten/kota.",
    },
  },
});

/** One row per kabupaten/kota, month and stage. */
export type TahapanRow = z.infer<typeof tahapan.row>;
