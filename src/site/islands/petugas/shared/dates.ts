import { localDay } from "#domain/period";
import type { KeyedDesk } from "./config.ts";

const locale = "id-ID";

const shortDay = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** Returns an ISO date as `3 Des 2026`. */
export const formatDay = (isoDate: string): string => shortDay.format(new Date(`${isoDate}T00:00:00Z`));

/** Returns an instant by the clock of a desk: `22 Nov 2026, 10.05 WIT`. */
export function formatInstant(instant: string, timeZone: KeyedDesk["timeZone"]): string {
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(new Date(instant));
}

/** Returns the day it is at a desk. */
export const todayAt = (timeZone: KeyedDesk["timeZone"]): string =>
  localDay(new Date().toISOString(), timeZone);
