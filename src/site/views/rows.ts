import { classKey } from "#domain/desil";
import type { PublishedRow } from "#domain/indicator";
import { comparePeriods, latestPeriod } from "#domain/period";
import type { DesilBound, DesilClass } from "#schemas";

/** Which rows to keep: by exact value per column. */
type Where = Readonly<Record<string, string>>;

/** Returns the rows whose columns hold exactly these values. */
export function where(rows: readonly PublishedRow[], wanted: Where): PublishedRow[] {
  const entries = Object.entries(wanted);
  return rows.filter((row) => entries.every(([column, value]) => row[column] === value));
}

/** Returns the rows of a period and of those before it: months up to a month, triwulan up to a triwulan. */
export function upTo(rows: readonly PublishedRow[], period: string): PublishedRow[] {
  return rows.filter(({ periode }) => comparePeriods(String(periode), period) <= 0);
}

/** Returns the periods that occur, in order. */
export function periodsOf(rows: readonly PublishedRow[]): string[] {
  return [...new Set(rows.map(({ periode }) => String(periode)))].sort();
}

/** Returns the latest period that occurs. Throws on no rows: ask for them first. */
export function latestOf(rows: readonly PublishedRow[]): string {
  const latest = latestPeriod(periodsOf(rows));
  if (!latest) throw new Error("No rows, hence no latest period");
  return latest;
}

/** Returns the desil class of a row. */
export function classOf(row: PublishedRow): DesilClass {
  return { first: row.desil_awal as DesilBound, last: row.desil_akhir as DesilBound };
}

/** Returns the rows grouped by desil class, in the order in which the classes first occur. */
export function byClass(rows: readonly PublishedRow[]): { desilClass: DesilClass; rows: PublishedRow[] }[] {
  const groups = Map.groupBy(rows, (row) => classKey(classOf(row)));
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ desilClass: classOf(group[0]), rows: group }] : [],
  );
}
