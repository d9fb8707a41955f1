import { z } from "zod";

/** One fault found in an input file. Texts are Indonesian: operators read them. Row 1 is the header. */
export const inputProblem = z.object({
  /** Stable code of the rule, for tests and documentation. */
  rule: z.string(),
  file: z.string(),
  row: z.int().positive().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  /** What is wrong. */
  message: z.string(),
  /** What to do. */
  remedy: z.string(),
  /** How many further problems follow from this one and go with it; they are not listed. */
  consequences: z.int().positive().optional(),
});
export type InputProblem = z.infer<typeof inputProblem>;
