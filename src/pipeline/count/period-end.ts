import { isTriwulan, monthsOf } from "#domain/period";

/** Returns the last day of a month or triwulan, ISO. */
export function periodEnd(period: string): string {
  const month = isTriwulan(period) ? monthsOf(period)[2] : period;
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
