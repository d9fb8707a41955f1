import { type Measure, type PublishedRow, ratioOf } from "#domain/indicator";
import type { FileRow } from "./csv-rows.ts";
import type { VerifyTable } from "./verify-table.ts";

/** Numbers of a figure for one value of every key that tells its numbers apart. */
export interface WorkedOut {
  /** Values of the keys, in the order of `groupBy`; null: all areas together. */
  readonly keys: readonly (string | null)[];
  /** Sums in the order of `summed`; null where no row has a value. */
  readonly sums: readonly (number | null)[];
  /** In the order of `ratios`. */
  readonly measures: readonly Measure[];
  /** Code of the reason that a row gives for its empty cells, null where none does. */
  readonly reason: string | null;
}

/**
 * Returns the numbers that rows of a file add up to: one entry per value of the keys of `groupBy`; where they are of
 * several areas and may be summed, entries of all areas together come last. Empty where the dataset has no counts.
 */
export function workOut(table: VerifyTable, rows: readonly FileRow[]): WorkedOut[] {
  if (table.summed.length === 0) return [];
  const published = rows.map(({ cells }) => asPublished(table, cells));
  const areas = new Set(published.map(({ kode_wilayah }) => kode_wilayah));
  const together = table.sumsAreas && areas.size > 1 ? published.map(withoutArea) : [];
  return [published, together].flatMap((own) =>
    [...Map.groupBy(own, (row) => JSON.stringify(table.groupBy.map((name) => row[name] ?? null)))].map(
      ([keys, group]) => ({
        keys: JSON.parse(keys) as (string | null)[],
        sums: table.summed.map((name) => sumOf(group, name)),
        measures: table.ratios.map(({ numerator, denominator }) => ratioOf(group, numerator, denominator)),
        reason: group.map(({ alasan_kosong }) => alasan_kosong).find(isReason) ?? null,
      }),
    ),
  );
}

function asPublished(table: VerifyTable, cells: FileRow["cells"]): PublishedRow {
  const numbers = new Set(table.columns.flatMap(({ name, isNumber }) => (isNumber ? [name] : [])));
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [
      name,
      numbers.has(name) && value !== null ? Number(value) : value,
    ]),
  );
}

const isReason = (value: unknown): value is string => typeof value === "string";

const withoutArea = (row: PublishedRow): PublishedRow => ({ ...row, kode_wilayah: null });

function sumOf(rows: readonly PublishedRow[], name: string): number | null {
  const values = rows.map((row) => row[name]).filter((value) => typeof value === "number");
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
