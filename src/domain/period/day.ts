const dayMs = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Returns the day (`2026-10-31`) that it is in a time zone at an instant. */
export function localDay(instant: string, timeZone: string): string {
  const formatter =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formatters.set(timeZone, formatter);
  const parts = formatter.formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** Returns the whole days from one day (`2026-10-31`) to another; negative where the second is earlier. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayMs);
}
