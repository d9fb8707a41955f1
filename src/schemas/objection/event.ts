import { z } from "zod";
import { instant } from "./ids.ts";
import { owner } from "./kind.ts";
import { actorKind, caseAction, caseHappening, caseState, outcome, reasonCode } from "./state.ts";

/** Facts of an event besides who, what and when. Nothing a person wrote. */
export const eventFacts = z.strictObject({
  outcome: outcome.optional(),
  reason: reasonCode.optional(),
  desk: z.string().optional(),
  agency: owner.optional(),
  /** Ticket of the case this one repeats. */
  duplicateOf: z.string().optional(),
  /** SHA-256 of the ciphertext or of the handover file, so that what is erased later can still be told apart. */
  digest: z.string().optional(),
  message: z.string().optional(),
});
export type EventFacts = z.infer<typeof eventFacts>;

/** One link of the chain. `hash` is over every other field, `previous` included. Seq counts from 1 without gaps. */
export const caseEvent = z.object({
  seq: z.int().min(1),
  case: z.string(),
  at: instant,
  actor: actorKind,
  /** Id of the officer; null for residents and the system. */
  officer: z.string().nullable(),
  what: z.union([caseAction, caseHappening]),
  from: caseState.nullable(),
  to: caseState.nullable(),
  facts: eventFacts,
  previous: z.string(),
  hash: z.string(),
});
export type CaseEvent = z.infer<typeof caseEvent>;
