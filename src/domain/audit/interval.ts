import { cellOf, familiesOf, type PublishedRow, splitColumns } from "./published-row.ts";

/** True counts that may stand behind a published one. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Returns what the public method alone allows for the truth of a part: a count is rounded by less than the
 * base to a multiple of it and zero stays zero. Narrower than what an attacker can be sure of (the largest
 * part of a row moves further), so that a width proved here is proved.
 */
export function methodInterval(value: number, base: number): Interval {
  return value === 0
    ? { low: 0, high: base - 1 }
    : { low: Math.max(1, value - base + 1), high: value + base - 1 };
}

/**
 * Returns the interval of a part within its row: its own, cut by the denominator and by what the other parts
 * may hold. `impossible` are parts that no family can be in. Null where the columns are not parts of the row.
 */
export function intervalInRow(
  row: PublishedRow,
  columns: readonly string[],
  base: number,
  impossible: ReadonlySet<string>,
): Interval | null {
  const parts = splitColumns(row);
  const bounds = new Map(
    parts.map((part) => [
      part,
      impossible.has(part) ? { low: 0, high: 0 } : methodInterval(cellOf(row, part) ?? 0, base),
    ]),
  );
  if (columns.length === 0 || !columns.every((column) => bounds.has(column))) return null;
  const inside = sumIntervals(columns.map((column) => bounds.get(column)));
  const outside = sumIntervals(
    parts.filter((part) => !columns.includes(part)).map((part) => bounds.get(part)),
  );
  const families = methodInterval(familiesOf(row), base);
  return {
    low: Math.max(inside.low, families.low - outside.high),
    high: Math.min(inside.high, families.high - outside.low),
  };
}

/** Returns the number of steps between the least and the most. */
export function widthOf({ low, high }: Interval): number {
  return high - low;
}

/** Returns the interval of a sum. */
export function sumIntervals(intervals: readonly (Interval | undefined)[]): Interval {
  let low = 0;
  let high = 0;
  for (const interval of intervals) {
    low += interval?.low ?? Number.NaN;
    high += interval?.high ?? Number.NaN;
  }
  return { low, high };
}
