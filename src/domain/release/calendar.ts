import type { ReleaseCalendarPolicy } from "#schemas";

/**
 * Returns the days (`2027-01-31`), in order, on which the next `count` releases are planned: those of the policy that
 * lie after the day `after`. A day the month does not have is its last.
 */
export function plannedReleases(
  { months, dayOfMonth }: ReleaseCalendarPolicy,
  after: string,
  count: number,
): string[] {
  const ordered = [...new Set(months.value)].sort((left, right) => left - right);
  const planned: string[] = [];
  for (let year = Number(after.slice(0, 4)); planned.length < count; year += 1)
    planned.push(
      ...ordered.map((month) => dayIn(year, month, dayOfMonth.value)).filter((day) => day > after),
    );
  return planned.slice(0, count);
}

function dayIn(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}
