import { z } from "zod";
import { defineDataset } from "../dataset.ts";
import { desilColumns, kecamatanColumn, monthColumn, natureColumn, reasonColumn } from "../key-columns.ts";
import { denominatorColumn, optionalFamilyCount } from "../measure-columns.ts";

const dukcapil = { id: "Dukcapil dan Dinas Sosial", en: "Civil registry and social affairs office" };

export const pendataan = defineDataset({
  id: "pendataan",
  title: { id: "Pendataan keluarga", en: "Registration of families" },
  description: {
    id: "Sampai di mana setiap keluarga: belum terdaftar, terdaftar tetapi belum padan dengan Dukcapil, padan tetapi belum diverifikasi, atau sudah terverifikasi.",
    en: "How far each family has come: not registered, registered but not matched with the civil registry, matched but not verified, or verified.",
  },
  question: {
    id: "Apakah semua keluarga sudah terdaftar, padan, dan terverifikasi?",
    en: "Are all families registered, matched and verified?",
  },
  grain: { id: "kecamatan, bulan, dan kelas desil", en: "kecamatan, month and desil class" },
  level: "kecamatan",
  cadence: "month",
  producer: { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" },
  row: z.object({
    kode_wilayah: kecamatanColumn(),
    periode: monthColumn(),
    ...desilColumns(),
    keluarga_penyebut: denominatorColumn(),
    belum_terdaftar: optionalFamilyCount({
      title: { id: "Belum terdaftar", en: "Not registered" },
      description: {
        id: "Keluarga yang belum mendaftar dalam pendataan digital. Sebagian mungkin sudah punya desil dari data lama.",
        en: "Families not yet registered in the digital pilot; some may hold a desil from earlier data.",
      },
    }),
    terdaftar_belum_padan: optionalFamilyCount({
      title: { id: "Terdaftar, belum padan", en: "Registered, not matched" },
      description: {
        id: "Sudah terdaftar, tetapi NIK atau KK-nya belum cocok dengan Dukcapil.",
        en: "Registered, but NIK or family card does not match the civil registry.",
      },
      source: dukcapil,
    }),
    padan_belum_verifikasi: optionalFamilyCount({
      title: { id: "Padan, belum diverifikasi", en: "Matched, not verified" },
      description: {
        id: "Sudah cocok dengan Dukcapil, menunggu verifikasi lapangan.",
        en: "Matched with the civil registry, waiting for field verification.",
      },
      source: dukcapil,
    }),
    terverifikasi: optionalFamilyCount({
      title: { id: "Terverifikasi", en: "Verified" },
      description: { id: "Sudah diperiksa petugas di lapangan.", en: "Checked in the field by an officer." },
    }),
    alasan_kosong: reasonColumn(),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode", "desil_awal", "desil_akhir"],
  protection: {
    kind: "states",
    denominator: "keluarga_penyebut",
    states: ["belum_terdaftar", "terdaftar_belum_padan", "padan_belum_verifikasi", "terverifikasi"],
    totals: {},
  },
});

/** One row per kecamatan, month and desil class; unit: families. */
export type PendataanRow = z.infer<typeof pendataan.row>;
