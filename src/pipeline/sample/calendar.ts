import { triwulanOf } from "#domain/period";

/** The months simulated, in order; a family's dates are indexes into this list. */
export const months = [
  "2026-01",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-06",
  "2026-07",
  "2026-08",
  "2026-09",
  "2026-10",
] as const;

/** The triwulan whose desil are simulated; the last one is only begun, and has no disbursement yet. */
export const quarters = [...new Set(months.map(triwulanOf))];

export const disbursedQuarters = quarters.slice(0, 3);

/** Returns the index of the triwulan a month lies in. */
export const quarterOfMonth = (month: number): number => Math.floor(month / 3);

/** Returns the index of the last month before a triwulan. */
export const lastMonthBefore = (quarter: number): number => quarter * 3 - 1;

/** What the offices hand in, each time everything that is new since the time before. */
export const deliveries = [
  { id: "2026-04", months: months.slice(0, 4), quarters: ["2026-T1"] },
  { id: "2026-07", months: months.slice(4, 7), quarters: ["2026-T2"] },
  { id: "2026-10", months: months.slice(7, 10), quarters: ["2026-T3"] },
] as const;
