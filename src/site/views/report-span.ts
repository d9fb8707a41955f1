import { isTriwulan, monthsOf, periodBefore } from "#domain/period";

/** What a report is about and what it is compared with. */
export interface ReportSpan {
  readonly period: string;
  readonly before: string;
  /** The month at whose end registration is told, and the one it is compared with. */
  readonly month: string;
  readonly monthBefore: string;
}

/** Returns the span of a report: a triwulan tells registration at its end against that at the end of the one before. */
export function spanOf(period: string): ReportSpan {
  const before = periodBefore(period);
  const endOf = (one: string) => (isTriwulan(one) ? monthsOf(one)[2] : one);
  return { period, before, month: endOf(period), monthBefore: endOf(before) };
}
