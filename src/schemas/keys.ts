import { z } from "zod";

/** Dotted Kepmendagri code: `82` province, `82.71` kabupaten/kota, `82.71.05` kecamatan; `00` Indonesia. */
export const regionCode = z
  .string()
  .regex(/^\d{2}(\.\d{2}(\.\d{2})?)?$/, "kode wilayah bertitik, misalnya 82.71.05");
export const kelurahanCode = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, "kode kelurahan atau desa, misalnya 82.71.05.1001");
export const kabupatenKotaCode = z.string().regex(/^\d{2}\.\d{2}$/, "kode kabupaten/kota, misalnya 82.71");
export const kecamatanCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/, "kode kecamatan, misalnya 82.71.05");

/** `2026-09`: a month. */
export const monthPeriod = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "bulan, misalnya 2026-09");
/** `2026-T3`: a triwulan (quarter). */
export const triwulanPeriod = z.string().regex(/^20\d{2}-T[1-4]$/, "triwulan, misalnya 2026-T3");

/** `1`-`10`, or `belum_ada` for a family without a desil. Kept as text so that one column holds both. */
export const desilBound = z.enum(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "belum_ada"]);
export type DesilBound = z.infer<typeof desilBound>;

export const programIds = [
  "SALAH_SATU",
  "PKH",
  "SEMBAKO",
  "PBI_JK",
  "BLTS_KESRA",
  "BERAS_CPP",
  "PIP",
  "ATENSI",
  "BLT_DD",
] as const;

/** Programmes; `SALAH_SATU` means at least one of the others and is its own status, never their sum. */
export const programId = z.enum(programIds);
export type ProgramId = z.infer<typeof programId>;

/** Whether a row is simulated or comes from an office. Never mixed within one release. */
export const dataNature = z.enum(["simulasi", "resmi"]);
export type DataNature = z.infer<typeof dataNature>;

/** A release: date and running number of that day, `2026-10-15.1`. */
export const releaseId = z.string().regex(/^20\d{2}-\d{2}-\d{2}\.[1-9]\d*$/, "rilis, misalnya 2026-10-15.1");
export const isoDate = z.iso.date();
export const count = z.int().nonnegative();
