import { z } from "zod";

/** RFC 9457 problem. `title` is Indonesian, `titleEn` the same in English; `pointer` is a JSON pointer into the request. */
export const apiProblem = z.object({
  type: z.string(),
  title: z.string(),
  titleEn: z.string(),
  status: z.int(),
  detail: z.string(),
  /** What to do. */
  remedy: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type ApiProblem = z.infer<typeof apiProblem>;
