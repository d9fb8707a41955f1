import { datasets, type InputProblem } from "#schemas";
import { problem } from "../problems/index.ts";
import type { MergedRow, MergedTables } from "./merge.ts";
import { areaName, type Reference } from "./reference.ts";

/** Returns kecamatan where the classes together hold more families than Dukcapil has family cards (KK). */
export function checkFamilyTotals(tables: MergedTables, reference: Reference): InputProblem[] {
  const totals = new Map(reference.families.map((total) => [total.kode_wilayah, total]));
  return datasets.flatMap(({ id, protection, level }) => {
    if (protection.kind !== "states" || level !== "kecamatan") return [];
    const own = (tables.get(id) ?? []).filter(({ file }) => file !== null);
    const byArea = Map.groupBy(own, ({ file, values }) => `${file}|${values.kode_wilayah}`);
    return [...byArea.values()].flatMap((rows) => {
      const total = totals.get(String(rows[0]?.values.kode_wilayah));
      const excess = total && largestSum(rows, protection.denominator);
      if (!total || !excess || excess.sum <= total.keluarga) return [];
      const { file, row, values } = excess.largest;
      const place = { file: file ?? id, row, column: protection.denominator, value: excess.sum };
      const area = areaName(String(values.kode_wilayah), reference.regions);
      return [problem("too_many_families", place, { area, expected: total.keluarga, source: total.sumber })];
    });
  });
}

interface Sum {
  readonly sum: number;
  /** The row that adds most to it. */
  readonly largest: MergedRow;
}

/** The same families stand in the rows of every programme: each programme is summed for itself, a repeated row once. */
function largestSum(rows: readonly MergedRow[], column: string): Sum | null {
  const perProgram = Map.groupBy(rows, ({ values }) => values.program ?? null);
  const sums = [...perProgram.values()].flatMap((own) => {
    const classes = Map.groupBy(own, ({ values }) => `${values.desil_awal}-${values.desil_akhir}`);
    const once = [...classes.values()].flatMap((rows) => rows.slice(0, 1));
    const cells = once.map((row) => ({ row, count: Number(row.values[column] ?? 0) }));
    const [largest] = [...cells].sort((left, right) => right.count - left.count);
    return largest ? [{ sum: cells.reduce((sum, { count }) => sum + count, 0), largest: largest.row }] : [];
  });
  return [...sums].sort((left, right) => right.sum - left.sum)[0] ?? null;
}
