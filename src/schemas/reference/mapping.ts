import { z } from "zod";
import { dataNature, kecamatanCode, programIds } from "../keys.ts";

/** Words of the office, compared without regard to case and spaces; `""` is an empty cell. */
const words = z.array(z.string());

const yesNoColumn = z.strictObject({ kolom: z.string(), ya: words, tidak: words });
/** A column of yes and no in the office's own words. */
export type YesNoColumn = z.infer<typeof yesNoColumn>;

const stage = z.strictObject({
  /** Null where only the date is kept: then a date means yes. */
  kolom: z.string().nullable(),
  ya: words,
  tidak: words,
  /** Since when; a date after the period means not yet. */
  tanggal: z.string().nullable(),
});
/** A step of registration: in the office's own words, by its date, or both. */
export type StageColumns = z.infer<typeof stage>;

/** Programmes that a list can hold a column for: all but the one that is counted over them. */
export const listedProgramId = z.enum(programIds).exclude(["SALAH_SATU"]);
export type ListedProgramId = z.infer<typeof listedProgramId>;

/**
 * How the columns of an office's own list of families are read by `npm run count`: one JSON file per kind of list.
 * Columns are named by their header; null means that the list does not have it.
 */
export const listMapping = z.strictObject({
  versi: z.literal(1),
  sifat_data: dataNature,
  /** What a row is. Rows of persons, and rows that share a KK, are folded to one family. */
  satuan: z.enum(["keluarga", "orang"]),
  /** Where the reader must not guess. */
  berkas: z
    .strictObject({
      lembar: z.string(),
      baris_judul: z.int().positive(),
      pemisah: z.string().length(1),
      pengodean: z.enum(["utf-8", "utf-16le", "windows-1252"]),
    })
    .partial(),
  kk: z.string().nullable(),
  nik: z.string().nullable(),
  /** `nilai`: words that are neither code, name nor known alias, by the code they mean. */
  kecamatan: z.strictObject({ kolom: z.string(), nilai: z.record(kecamatanCode, words) }),
  /** `belum_ada`: words for families without a desil. */
  desil: z.strictObject({ kolom: z.string(), belum_ada: words }),
  terdaftar: stage.nullable(),
  padan: stage.nullable(),
  terverifikasi: stage.nullable(),
  /** Receiving per programme. Without `layak` eligibility follows the desil of the programme's rule alone. */
  program: z.partialRecord(listedProgramId, yesNoColumn.extend({ layak: yesNoColumn.optional() })),
  /** Further columns of dates, only checked for dates that cannot be. */
  tanggal: z.array(z.string()),
});
export type ListMapping = z.infer<typeof listMapping>;
