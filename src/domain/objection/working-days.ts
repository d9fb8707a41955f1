/** Days (`2026-12-25`) on which the office does not work though they are weekdays. */
export type Holidays = ReadonlySet<string>;

/** Returns the days of `data/reference/hari-libur.json`. */
export function holidaysOf(table: readonly { readonly date: string }[]): Holidays {
  return new Set(table.map(({ date }) => date));
}

/** Claims that an office works on that day: Monday to Friday, and no holiday. */
export function isWorkingDay(day: string, holidays: Holidays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** Results by holidays, then by day and count: every filing of a day asks for the same few. */
const counted = new WeakMap<Holidays, Map<string, string>>();

/** Returns the nth working day after a day, which does not count itself. For 0, the day. */
export function addWorkingDays(day: string, count: number, holidays: Holidays): string {
  const known = counted.get(holidays) ?? new Map<string, string>();
  counted.set(holidays, known);
  const asked = `${day} ${count}`;
  const found = known.get(asked) ?? countOn(day, count, holidays);
  known.set(asked, found);
  return found;
}

function countOn(day: string, count: number, holidays: Holidays): string {
  let current = day;
  for (let left = count; left > 0; ) {
    current = dayAfter(current);
    if (isWorkingDay(current, holidays)) left -= 1;
  }
  return current;
}

/** Returns how many working days lie after `from` up to and with `until`; 0 where `until` is not later. */
export function workingDaysBetween(from: string, until: string, holidays: Holidays): number {
  let count = 0;
  for (let current = from; current < until; ) {
    current = dayAfter(current);
    if (isWorkingDay(current, holidays)) count += 1;
  }
  return count;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
