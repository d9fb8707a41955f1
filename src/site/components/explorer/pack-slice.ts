import { classKey, compareClasses } from "#domain/desil";
import type { PublishedRow } from "#domain/indicator";
import type { DesilBound, DesilClass } from "#schemas";
import type { PackedTable } from "./slice.ts";

/** The columns the indicators of the explorer are made of; what can be added up from them stays out. */
export const packedColumns: Readonly<Record<string, readonly string[]>> = {
  penyaluran: ["menerima", "layak_menerima", "layak_belum", "tidak_layak_menerima"],
  pendataan: ["belum_terdaftar", "terdaftar_belum_padan", "padan_belum_verifikasi", "terverifikasi"],
};

/** Returns published rows by column, in the order of `kecamatan`. */
export function packTable(
  rows: readonly PublishedRow[],
  names: readonly string[],
  kecamatan: readonly string[],
): PackedTable {
  const periods = distinct(rows, ({ periode }) => String(periode)).sort();
  const programs = distinct(rows, ({ program }) => String(program ?? ""));
  const classes = distinct(rows, (row) => classKey(classOf(row))).sort((left, right) =>
    compareClasses(parsedClass(left), parsedClass(right)),
  );
  const reasons = distinct(rows, ({ alasan_kosong }) => String(alasan_kosong ?? "")).filter(Boolean);
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  const ordered = periods.flatMap((period) =>
    programs.flatMap((program) =>
      classes.flatMap((key) => kecamatan.map((code) => known.get([code, period, program, key].join("/")))),
    ),
  );
  const columns = Object.fromEntries(
    names.map((name) => [name, ordered.map((row) => (row?.[name] ?? null) as number | null)]),
  );
  const reasonOf = ordered.map((row) => reasons.indexOf(String(row?.alasan_kosong ?? "")) + 1);
  return { periods, programs, classes, columns, reasons, reasonOf };
}

function keyOf(row: PublishedRow): string {
  return [row.kode_wilayah, row.periode, row.program ?? "", classKey(classOf(row))].join("/");
}

const classOf = ({ desil_awal, desil_akhir }: PublishedRow): DesilClass => ({
  first: desil_awal as DesilBound,
  last: desil_akhir as DesilBound,
});

function parsedClass(key: string): DesilClass {
  const [first, last = first] = key.split("-") as [DesilBound, DesilBound?];
  return { first, last };
}

const distinct = (rows: readonly PublishedRow[], of: (row: PublishedRow) => string) => [
  ...new Set(rows.map(of)),
];
