import { z } from "zod";

const parameter = (value: z.ZodInt) => z.object({ value, reason: z.string() });

/** `data/policy/lonjakan.json`: from when on a change of counts is asked about before it is published. */
export const jumpPolicy = z.object({
  /** Change of one cell against the period before, in percent of the families of its class. */
  cellPercent: parameter(z.int().positive()),
  /** Fall of the total of a kabupaten/kota, in percent. */
  totalFallPercent: parameter(z.int().min(1).max(100)),
  /** Periods in a row in which a total stays exactly the same. */
  repeatedPeriods: parameter(z.int().min(2)),
  /** Counts that were smaller before and after are not asked about. */
  minimumFamilies: parameter(z.int().positive()),
});
export type JumpPolicy = z.infer<typeof jumpPolicy>;
