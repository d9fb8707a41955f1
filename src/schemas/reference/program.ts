import { z } from "zod";
import { kabupatenKotaCode, programId } from "../keys.ts";

/** V: seen in a published source; D: derived from V; K: common knowledge of the field, no source at hand. */
export const evidenceMark = z.enum(["V", "D", "K"]);
export type EvidenceMark = z.infer<typeof evidenceMark>;
const marked = z.object({
  text: z.string(),
  mark: evidenceMark,
  /** Where it was seen, or what it was derived from; null for K. */
  source: z.string().nullable(),
  /** Address of the source, where it has one. */
  url: z.url().optional(),
});

/** `data/reference/program.json`: one entry per programme. */
export const programList = z.array(
  z.object({
    id: programId,
    name: z.string(),
    shortName: z.string(),
    /** What it is, one sentence a citizen understands. */
    summary: z.string(),
    legalBasis: marked,
    /** Null where no rule can be counted: then only receiving is shown. */
    eligibility: z
      .object({
        /** The rule in words. */
        rule: marked,
        /** Desil that the rule covers whole. */
        desil: z.object({ first: z.int(), last: z.int() }),
        /** Desil covered in part, decided by the office. */
        partialDesil: z.array(z.int()),
        otherConditions: z.string(),
        decidedBy: z.string(),
      })
      .nullable(),
    benefit: marked,
    cycle: marked,
    /** What one recipient is, and how it is counted here (families with at least one recipient). */
    recipientUnit: z.string(),
    owner: z.string(),
    notOfferedIn: z.array(z.object({ area: kabupatenKotaCode, why: z.string(), mark: evidenceMark })),
  }),
);
export type ProgramList = z.infer<typeof programList>;
export type Program = ProgramList[number];
