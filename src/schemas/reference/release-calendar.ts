import { z } from "zod";

/** `data/policy/jadwal-rilis.json`: when the next releases are to be expected. A plan, not a promise. */
export const releaseCalendarPolicy = z.object({
  /** Months of the year, 1-12, in which a release is planned. */
  months: z.object({ value: z.array(z.int().min(1).max(12)).min(1), reason: z.string() }),
  /** Day of those months; in a shorter month its last day. */
  dayOfMonth: z.object({ value: z.int().min(1).max(31), reason: z.string() }),
});
export type ReleaseCalendarPolicy = z.infer<typeof releaseCalendarPolicy>;
