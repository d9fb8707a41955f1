/** Returns the triwulan a period falls in: `2026-08` and `2026-T3` both give `2026-T3`. */
export function triwulanOf(period: string): string {
  if (isTriwulan(period)) return period;
  const { year, month } = splitMonth(period);
  return `${year}-T${Math.ceil(month / 3)}`;
}

/** Claims whether the period is a triwulan (`2026-T3`) rather than a month (`2026-09`). */
export function isTriwulan(period: string): boolean {
  return /^\d{4}-T[1-4]$/.test(period);
}

/** Returns the three months of a triwulan, in order. */
export function monthsOf(triwulan: string): [string, string, string] {
  const [year, quarter] = triwulan.split("-T");
  const first = (Number(quarter) - 1) * 3 + 1;
  const month = (offset: number) => `${year}-${String(first + offset).padStart(2, "0")}`;
  return [month(0), month(1), month(2)];
}

/** Returns the first and the last day of a period: `2026-T1` is 2026-01-01 to 2026-03-31. */
export function daysOf(period: string): { first: string; last: string } {
  const months = isTriwulan(period) ? monthsOf(period) : [period];
  const { year, month } = splitMonth(months.at(-1) ?? period);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { first: `${months[0]}-01`, last: `${months.at(-1)}-${String(days).padStart(2, "0")}` };
}

/** Returns the period before, of the same kind. */
export function periodBefore(period: string): string {
  if (isTriwulan(period)) {
    const [year, quarter] = period.split("-T").map(Number) as [number, number];
    return quarter === 1 ? `${year - 1}-T4` : `${year}-T${quarter - 1}`;
  }
  const { year, month } = splitMonth(period);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}

/** Returns the month `count` months after a month; a triwulan is not taken. */
export function monthAfter(period: string, count: number): string {
  const { year, month } = splitMonth(period);
  const index = year * 12 + month - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Orders periods in time; months and triwulan compare among themselves. */
export function comparePeriods(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Returns the latest of the periods, or undefined where there is none. */
export function latestPeriod(periods: Iterable<string>): string | undefined {
  return [...periods].sort(comparePeriods).at(-1);
}

function splitMonth(period: string): { year: number; month: number } {
  const match = /^(\d{4})-(\d{2})$/.exec(period);
  if (!match) throw new Error(`Not a period: ${period}`);
  return { year: Number(match[1]), month: Number(match[2]) };
}
