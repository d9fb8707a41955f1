import type { Tables } from "../tables/index.ts";
import type { Evidence } from "./evidence.ts";
import { cellOf, countColumns, type PublishedRow, publishedRows, rowName } from "./published-row.ts";

/** Published and true rows of one release, by name. */
export interface Moment {
  readonly published: ReadonlyMap<string, PublishedRow>;
  readonly truth: ReadonlyMap<string, PublishedRow>;
}

/** Returns the release under audit. */
export function presentMoment({ input }: Evidence): Moment {
  return momentOf(input.rounded, input.raw ?? {}, input.datasets);
}

/** Returns the last earlier release whose true counts are at hand, or null. */
export function lastMoment({ input }: Evidence): Moment | null {
  const last = input.earlier.filter(({ raw }) => raw !== undefined).at(-1);
  return last ? momentOf(last.tables, last.raw ?? {}, input.datasets) : null;
}

/** Claims whether both rows are there and hold the same counts, denominator included. */
export function sameCounts(left: PublishedRow | undefined, right: PublishedRow | undefined): boolean {
  if (!left || !right) return false;
  const columns = [left.protection.denominator, ...countColumns(left)];
  return columns.every((column) => sameCell(left, right, column));
}

/** Claims whether both rows are there and hold the same in the column. */
export function sameCell(
  left: PublishedRow | undefined,
  right: PublishedRow | undefined,
  column: string,
): boolean {
  return left !== undefined && right !== undefined && cellOf(left, column) === cellOf(right, column);
}

function momentOf(published: Tables, truth: Tables, datasets: Evidence["input"]["datasets"]): Moment {
  const byName = (tables: Tables) =>
    new Map(publishedRows(tables, datasets).map((row) => [rowName(row), row]));
  return { published: byName(published), truth: byName(truth) };
}
