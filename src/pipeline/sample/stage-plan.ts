import type { TahapanRow } from "#schemas";

export type StageId = TahapanRow["tahap"];

/** Where the progress of a stage comes from: the simulated families, or a straight line from start to finish. */
export type StageSource = "registered" | "matched" | "verified" | "ranked" | "plan";

export interface Stage {
  readonly id: StageId;
  readonly source: StageSource;
  /** Office in charge, without the name of the place. */
  readonly owner: string;
  readonly evidence: string;
  /** Whether the owner is an office of the kabupaten/kota, so that its name follows. */
  readonly isLocal: boolean;
}

export const stages: readonly Stage[] = [
  {
    id: "pembentukan_tim",
    source: "plan",
    owner: "Sekretariat Daerah",
    evidence: "Keputusan pembentukan gugus tugas",
    isLocal: true,
  },
  {
    id: "pelatihan_agen",
    source: "plan",
    owner: "Dinas Sosial",
    evidence: "Daftar hadir pelatihan agen",
    isLocal: true,
  },
  {
    id: "pendaftaran_keluarga",
    source: "registered",
    owner: "Dinas Sosial",
    evidence: "Rekap pendaftaran akhir bulan",
    isLocal: true,
  },
  {
    id: "pemadanan_dukcapil",
    source: "matched",
    owner: "Dinas Kependudukan dan Pencatatan Sipil",
    evidence: "Berita acara pemadanan NIK dan KK",
    isLocal: true,
  },
  {
    id: "verifikasi_lapangan",
    source: "verified",
    owner: "Dinas Sosial",
    evidence: "Rekap verifikasi lapangan",
    isLocal: true,
  },
  {
    id: "pemeringkatan_desil",
    source: "ranked",
    owner: "Badan Pusat Statistik",
    evidence: "Pemberitahuan pemutakhiran desil",
    isLocal: false,
  },
  {
    id: "masa_sanggah",
    source: "plan",
    owner: "Dinas Sosial",
    evidence: "Pengumuman masa sanggah",
    isLocal: true,
  },
  {
    id: "penetapan_penerima",
    source: "plan",
    owner: "Kementerian Sosial",
    evidence: "Surat penetapan penerima",
    isLocal: false,
  },
  {
    id: "penyaluran",
    source: "plan",
    owner: "Kementerian Sosial bersama bank penyalur dan PT Pos",
    evidence: "Laporan penyaluran",
    isLocal: false,
  },
];

/** First and last month of the work (1 is January 2026), the due date and the target in percent. */
export interface StageDates {
  readonly start: number;
  readonly finish: number;
  readonly due: string;
  readonly target: number;
}

const plan = (start: number, finish: number, due: string, target = 100): StageDates => ({
  start,
  finish,
  due,
  target,
});

/** Made up: a finish after the due date is a late stage, and some stages are still to come in October. */
export const stageDates: Readonly<Record<string, Readonly<Record<StageId, StageDates>>>> = {
  "82.71": {
    pembentukan_tim: plan(1, 2, "2026-02-15"),
    pelatihan_agen: plan(2, 5, "2026-03-31"),
    pendaftaran_keluarga: plan(1, 12, "2026-08-31", 80),
    pemadanan_dukcapil: plan(2, 12, "2026-10-31", 75),
    verifikasi_lapangan: plan(3, 12, "2026-11-30", 70),
    pemeringkatan_desil: plan(4, 12, "2026-09-30", 93),
    masa_sanggah: plan(8, 9, "2026-09-30"),
    penetapan_penerima: plan(10, 12, "2026-11-30"),
    penyaluran: plan(11, 12, "2026-12-31"),
  },
  "81.71": {
    pembentukan_tim: plan(1, 1, "2026-01-31"),
    pelatihan_agen: plan(2, 4, "2026-04-30"),
    pendaftaran_keluarga: plan(1, 12, "2026-09-30", 80),
    pemadanan_dukcapil: plan(2, 12, "2026-10-31", 75),
    verifikasi_lapangan: plan(3, 12, "2026-10-31", 65),
    pemeringkatan_desil: plan(4, 12, "2026-09-30", 94),
    masa_sanggah: plan(9, 11, "2026-10-31"),
    penetapan_penerima: plan(12, 13, "2026-12-15"),
    penyaluran: plan(12, 13, "2026-12-31"),
  },
  "35.10": {
    pembentukan_tim: plan(0, 0, "2025-09-15"),
    pelatihan_agen: plan(0, 0, "2025-09-30"),
    pendaftaran_keluarga: plan(0, 12, "2026-06-30", 80),
    pemadanan_dukcapil: plan(0, 12, "2026-08-31", 80),
    verifikasi_lapangan: plan(0, 12, "2026-09-30", 75),
    pemeringkatan_desil: plan(0, 12, "2026-06-30", 97),
    masa_sanggah: plan(3, 4, "2026-04-30"),
    penetapan_penerima: plan(5, 7, "2026-06-30"),
    penyaluran: plan(7, 11, "2026-10-31"),
  },
};
