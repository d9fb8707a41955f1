import { z } from "zod";
import { defineDataset } from "../dataset.ts";
import {
  kecamatanColumn,
  natureColumn,
  programColumn,
  reasonColumn,
  triwulanColumn,
} from "../key-columns.ts";
import { optionalFamilyCount } from "../measure-columns.ts";

const alongAreas = ["kode_wilayah"] as const;

export const perubahan = defineDataset({
  id: "perubahan",
  title: { id: "Masuk dan keluar penerima", en: "Families entering and leaving" },
  description: {
    id: "Berapa keluarga yang mulai menerima dan yang berhenti menerima tiap program selama satu triwulan. Penerima di awal ditambah yang masuk, dikurangi yang keluar, sama dengan penerima di akhir. Baris SALAH_SATU menghitung keluarga yang mulai atau berhenti menerima bantuan sama sekali; berpindah program tidak dihitung di sana.",
    en: "How many families began and ceased to receive each programme within a quarter: opening plus entered minus left is the closing. Rows of SALAH_SATU count families that began or ceased to receive any aid; changing programmes is no change there.",
  },
  question: {
    id: "Berapa keluarga yang masuk dan keluar dari daftar penerima?",
    en: "How many families enter and leave?",
  },
  grain: { id: "kecamatan, triwulan, dan program", en: "kecamatan, quarter and programme" },
  level: "kecamatan",
  cadence: "triwulan",
  producer: { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" },
  row: z.object({
    kode_wilayah: kecamatanColumn(),
    periode: triwulanColumn(),
    program: programColumn(),
    stok_awal: optionalFamilyCount({
      title: { id: "Penerima di awal", en: "Receiving at the start" },
      description: {
        id: "Keluarga yang menerima pada triwulan sebelumnya. Keadaan satu saat: jangan dijumlahkan antarmasa.",
        en: "Families receiving in the quarter before: a position, never to be summed over time.",
      },
      summableAlong: alongAreas,
    }),
    masuk: optionalFamilyCount({
      title: { id: "Masuk", en: "Entered" },
      description: {
        id: "Keluarga yang menerima pada triwulan ini, tetapi tidak pada triwulan sebelumnya.",
        en: "Families receiving in this quarter that did not in the one before.",
      },
      summableAlong: alongAreas,
    }),
    keluar: optionalFamilyCount({
      title: { id: "Keluar", en: "Left" },
      description: {
        id: "Keluarga yang menerima pada triwulan sebelumnya, tetapi tidak lagi pada triwulan ini.",
        en: "Families that received in the quarter before and no longer do.",
      },
      summableAlong: alongAreas,
    }),
    stok_akhir: optionalFamilyCount({
      title: { id: "Penerima di akhir", en: "Receiving at the end" },
      description: {
        id: "Keluarga yang menerima pada triwulan ini: sama dengan kolom menerima di himpunan data penyaluran, dijumlahkan antarkelas desil.",
        en: "Families receiving in this quarter: the column menerima of penyaluran summed over the desil classes.",
      },
      summableAlong: alongAreas,
    }),
    alasan_kosong: reasonColumn(),
    sifat_data: natureColumn(),
  }),
  key: ["kode_wilayah", "periode", "program"],
  protection: {
    kind: "flows",
    opening: "stok_awal",
    entered: "masuk",
    left: "keluar",
    closing: "stok_akhir",
    stock: { dataset: "penyaluran", column: "menerima" },
  },
});

/** One row per kecamatan, triwulan and programme; unit: families. */
export type PerubahanRow = z.infer<typeof perubahan.row>;
