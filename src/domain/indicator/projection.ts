import { monthAfter } from "#domain/period";

/** How far a task had come at the end of a month (`2026-10`); counts are families. */
export interface MonthOfWork {
  readonly period: string;
  readonly done: number;
  /** How many there are to do in all. */
  readonly all: number;
}

/**
 * When a task would be finished: already; in a month between two (`latest` null where the slowest pace never gets
 * there in time to say); or not to be told, with the reason.
 */
export type Projection =
  | { readonly kind: "finished" }
  | { readonly kind: "range"; readonly earliest: string; readonly latest: string | null }
  | { readonly kind: "unknown"; readonly reason: "too_few_months" | "not_growing" | "too_far" };

/** Months of progress that a projection rests on. */
export const projectionMonths = 3;
/** Beyond five years a pace of three months says nothing. */
const horizonMonths = 60;

/**
 * Returns when the task would be finished if it went on as in the last three months.
 *
 * Formula: with `d1..d3` the families added in each of the last three months and `left = all - done` at the end of
 * the last, the earliest month is `last + ceil(left / max(d))`, the latest `last + ceil(left / min(d))`.
 * Assumption: the pace of every coming month lies between the slowest and the quickest of the three, and the families
 * that are left are no harder to reach. Nothing is said (`not_growing`) where the three months together added less
 * than `leastChange` families, since a smaller difference may be rounding; the latest month is null where the slowest
 * of the three did. Wants four month ends in a row, in any order.
 */
export function projectFinish(months: readonly MonthOfWork[], leastChange: number): Projection {
  const recent = lastInARow(months);
  const last = recent.at(-1);
  if (last && last.done >= last.all) return { kind: "finished" };
  if (!last || recent.length <= projectionMonths) return { kind: "unknown", reason: "too_few_months" };
  const added = recent.slice(1).map(({ done }, index) => done - (recent[index]?.done ?? 0));
  const least = Math.max(leastChange, 1);
  if (added.reduce((sum, one) => sum + one, 0) < least) return { kind: "unknown", reason: "not_growing" };
  const left = last.all - last.done;
  const monthsAt = (pace: number) => (pace < least ? Number.POSITIVE_INFINITY : Math.ceil(left / pace));
  const [soonest, slowest] = [monthsAt(Math.max(...added)), monthsAt(Math.min(...added))];
  if (soonest > horizonMonths) return { kind: "unknown", reason: "too_far" };
  return {
    kind: "range",
    earliest: monthAfter(last.period, soonest),
    latest: slowest > horizonMonths ? null : monthAfter(last.period, slowest),
  };
}

/** The month ends a projection reads: up to four that follow each other without a gap, the latest last. */
function lastInARow(months: readonly MonthOfWork[]): MonthOfWork[] {
  const byPeriod = new Map(months.map((month) => [month.period, month]));
  const latest = [...byPeriod.keys()].sort().at(-1);
  const row: MonthOfWork[] = [];
  for (let back = 0; latest !== undefined && back <= projectionMonths; back += 1) {
    const month = byPeriod.get(monthAfter(latest, -back));
    if (!month) break;
    row.unshift(month);
  }
  return row;
}
