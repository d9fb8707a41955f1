import { triwulanOf } from "#domain/period";
import { datasets, type InputProblem } from "#schemas";
import { problem, text } from "../problems/index.ts";
import type { CauseBook } from "./consequences.ts";
import type { MergedRow, MergedTables } from "./merge.ts";

/**
 * Returns where one area and desil class has different denominators within one triwulan, whatever the dataset
 * or month. What the last release holds counts as given; else the value most rows agree on.
 */
export function checkDenominators(tables: MergedTables, causes: CauseBook): InputProblem[] {
  return [...cellsOf(tables).values()].flatMap((cell) => differing(cell, causes));
}

interface Denominator {
  /** Area, triwulan and desil class. */
  readonly key: string;
  readonly row: MergedRow;
  readonly column: string;
  readonly value: number;
}

function cellsOf(tables: MergedTables): Map<string, Denominator[]> {
  return Map.groupBy(
    datasets.flatMap(({ id, protection }) => {
      if (protection.kind !== "states") return [];
      return (tables.get(id) ?? []).flatMap((row) => denominatorOf(row, protection.denominator));
    }),
    ({ key }) => key,
  );
}

function denominatorOf(row: MergedRow, column: string): Denominator[] {
  const value = row.values[column];
  const key = cellKey(row);
  return typeof value === "number" && key !== null ? [{ key, row, column, value }] : [];
}

function cellKey({ values }: MergedRow): string | null {
  const { kode_wilayah: area, periode: period, desil_awal: first, desil_akhir: last } = values;
  if (typeof area !== "string" || typeof period !== "string" || !first || !last) return null;
  return `${area}|${triwulanOf(period)}|${first}|${last}`;
}

function differing(cell: readonly Denominator[], causes: CauseBook): InputProblem[] {
  const given = cell.find(({ row }) => row.file === null) ?? mostCommon(cell);
  if (!given) return [];
  const { file: otherFile, row: otherRow } = given.row;
  const elsewhere =
    otherFile === null
      ? text("elsewhere.release")
      : text("elsewhere.row", { file: otherFile, row: otherRow ?? 1 });
  return cell.flatMap(({ row: { file, row }, column, value }) => {
    if (file === null || value === given.value || causes.follows([{ file, row }])) return [];
    const place = { file, row, column, value };
    return [problem("denominator_differs", place, { elsewhere, expected: given.value })];
  });
}

function mostCommon(cell: readonly Denominator[]): Denominator | undefined {
  const byValue = [...Map.groupBy(cell, ({ value }) => value).values()];
  return byValue.reduce<readonly Denominator[]>(
    (most, some) => (some.length > most.length ? some : most),
    [],
  )[0];
}
