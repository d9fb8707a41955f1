/** One way to fill a row, with what it costs. */
export interface RowOption {
  readonly units: readonly number[];
  readonly cost: number;
}

interface Partial {
  readonly sums: readonly number[];
  readonly cost: number;
  readonly rows: readonly (readonly number[])[];
}

/**
 * Returns one option per row so that the columns have the given totals, at least cost, or null where no choice
 * has them. Exact, by dynamic programming over the column sums of the rows so far: for few rows with few
 * options each.
 */
export function chooseRows(
  options: readonly (readonly RowOption[])[],
  columnTotals: readonly number[],
): (readonly number[])[] | null {
  let partials = new Map<string, Partial>([["", { sums: columnTotals.map(() => 0), cost: 0, rows: [] }]]);
  for (const row of options) {
    const longer = new Map<string, Partial>();
    for (const partial of partials.values())
      for (const { units, cost } of row) {
        const sums = partial.sums.map((sum, column) => sum + (units[column] ?? 0));
        const key = sums.join(",");
        const known = longer.get(key);
        const total = partial.cost + cost;
        if (!known || total < known.cost)
          longer.set(key, { sums, cost: total, rows: [...partial.rows, units] });
      }
    partials = longer;
  }
  return partials.get(columnTotals.join(","))?.rows.slice() ?? null;
}

/** Returns the rows that differ from the given one by at most one unit per column and have the same sum. */
export function rowsAround(units: readonly number[]): number[][] {
  const steps = units.reduce<number[][]>(
    (rows, unit) =>
      rows.flatMap((row) => [-1, 0, 1].flatMap((step) => (unit + step < 0 ? [] : [[...row, unit + step]]))),
    [[]],
  );
  const total = (row: readonly number[]) => row.reduce((sum, unit) => sum + unit, 0);
  return steps.filter((row) => total(row) === total(units));
}
