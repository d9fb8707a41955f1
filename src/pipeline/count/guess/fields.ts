import type { ListedProgramId } from "#schemas";
import type { ColumnProfile } from "./column-profile.ts";
import { sortWords } from "./sort-words.ts";

/** Something of the mapping that a column is sought for. */
export type Field =
  | "kk"
  | "nik"
  | "kecamatan"
  | "desil"
  | "terdaftar"
  | "padan"
  | "terverifikasi"
  | "terdaftar_tanggal"
  | "padan_tanggal"
  | "terverifikasi_tanggal"
  | ListedProgramId
  | `layak_${ListedProgramId}`;

/** How a column for a field is recognised. */
export interface FieldSign {
  readonly field: Field;
  readonly header: RegExp;
  readonly not?: RegExp;
  /** How well the values fitOf, 0 to 1. */
  readonly fitOf: (profile: ColumnProfile) => number;
  /** Whether the values alone may decide. */
  readonly byValues?: boolean;
}

/** Share of the rows whose word is known; 0 where no word says anything. */
function yesNoFit(profile: ColumnProfile): number {
  const sorted = sortWords(profile);
  if (!sorted || sorted.ya.length + sorted.tidak.filter(Boolean).length === 0) return 0;
  const unknown = sorted.unknown.reduce((rows, word) => rows + (profile.words?.get(word) ?? 0), 0);
  return 1 - unknown / Math.max(1, profile.rows);
}

const dateFit = ({ dateShare }: ColumnProfile) => dateShare;

const date = /\b(tgl|tanggal|waktu)\b/;
const eligible = /\b(layak|kelayakan|eligible|berhak)\b/;

const programHeaders: Readonly<Record<ListedProgramId, RegExp>> = {
  PKH: /\bpkh\b|keluarga harapan/,
  SEMBAKO: /sembako|bpnt/,
  PBI_JK: /\bpbi\b|\bjkn\b|\bkis\b|iuran/,
  BLTS_KESRA: /\bblts\b|kesra/,
  BERAS_CPP: /beras|\bcpp\b|bantuan pangan/,
  PIP: /\bpip\b|indonesia pintar/,
  ATENSI: /atensi|rehabilitasi/,
  BLT_DD: /blt[ -]?(dd|desa)\b|dana desa/,
};
const programs = Object.entries(programHeaders) as [ListedProgramId, RegExp][];

/** Every field with its signs, the surest first: a column is given away once. */
export const fieldSigns: readonly FieldSign[] = [
  {
    field: "kk",
    header: /\bkk\b|kartu keluarga/,
    not: /kepala|nama|nik|alamat|status/,
    fitOf: ({ numberShare }) => numberShare,
    byValues: true,
  },
  {
    field: "nik",
    header: /\bnik\b|induk kependudukan|\bktp\b/,
    not: /status|padan|nama/,
    fitOf: ({ numberShare }) => numberShare,
    byValues: true,
  },
  {
    field: "kecamatan",
    header: /\bkec\b|kecamatan|wilayah/,
    fitOf: ({ kecamatanShare }) => kecamatanShare,
    byValues: true,
  },
  { field: "desil", header: /desil|\bdsl\b/, fitOf: ({ desilShare }) => desilShare },
  { field: "terdaftar_tanggal", header: /daftar|registrasi/, fitOf: dateFit },
  { field: "padan_tanggal", header: /padan|dukcapil/, fitOf: dateFit },
  { field: "terverifikasi_tanggal", header: /verif|verval|verivali|ground ?check|\bgc\b/, fitOf: dateFit },
  { field: "terdaftar", header: /daftar|registrasi/, not: date, fitOf: yesNoFit },
  { field: "padan", header: /padan|dukcapil/, not: date, fitOf: yesNoFit },
  {
    field: "terverifikasi",
    header: /verif|verval|verivali|ground ?check|\bgc\b/,
    not: date,
    fitOf: yesNoFit,
  },
  ...programs.map(
    ([id, header]): FieldSign => ({
      field: id,
      header,
      not: new RegExp(`${eligible.source}|${date.source}`),
      fitOf: yesNoFit,
    }),
  ),
  ...programs.map(
    ([id, header]): FieldSign => ({
      field: `layak_${id}`,
      header: new RegExp(`(?=.*(${eligible.source}))(?=.*(${header.source}))`),
      fitOf: yesNoFit,
    }),
  ),
];
