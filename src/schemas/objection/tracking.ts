import { z } from "zod";
import { receipt } from "./filing.ts";
import { caseId, instant, messageId, trackToken } from "./ids.ts";
import { channel, objectionKind, owner } from "./kind.ts";
import { ageRecipient, sealedText } from "./sealed.ts";
import { actorKind, caseAction, caseHappening, caseState, outcome, reasonCode } from "./state.ts";

/** `POST /v1/track` */
export const trackRequest = z.strictObject({ trackToken });

/** A sealed message of the thread, oldest first. */
export const threadMessage = z.object({
  id: messageId,
  from: z.enum(["resident", "office"]),
  at: instant,
  sealed: sealedText.nullable(),
});
export type ThreadMessage = z.infer<typeof threadMessage>;

/** A step of the history that the resident may see: no officer is named. */
export const publicStep = z.object({
  at: instant,
  actor: actorKind,
  what: z.union([caseAction, caseHappening]),
  to: caseState.nullable(),
  outcome: outcome.nullable(),
  reason: reasonCode.nullable(),
  desk: z.string().nullable(),
  agency: owner.nullable(),
});
export type PublicStep = z.infer<typeof publicStep>;

/** What a resident sees. `sealed` of a message is null once it was erased. */
export const trackedCase = receipt.extend({
  kind: objectionKind,
  channel,
  area: z.string().nullable(),
  version: z.int().min(1),
  outcome: outcome.nullable(),
  reason: reasonCode.nullable(),
  isOverdue: z.boolean(),
  /** The clock stands still while the office waits for the resident; answer by this day. */
  answerBy: z.iso.date().nullable(),
  history: z.array(publicStep),
  messages: z.array(threadMessage),
  caseRecipient: ageRecipient,
  /** Public keys to seal an answer to, besides the case key. */
  deskRecipients: z.array(ageRecipient),
  keyForResident: z.string().nullable(),
  canWithdraw: z.boolean(),
  canWrite: z.boolean(),
});
export type TrackedCase = z.infer<typeof trackedCase>;

/** `POST /v1/cases/{id}/messages` from a resident. An answer to a question moves the case back to review. */
export const residentMessage = z.strictObject({ id: messageId, trackToken, sealed: sealedText });
/** The same from an officer; the session says who. */
export const officerMessage = z.strictObject({ id: messageId, sealed: sealedText });
/** `POST /v1/cases/{id}/withdrawal` */
export const withdrawal = z.strictObject({ trackToken });

export const messageAnswer = z.object({ id: messageId, case: caseId, at: instant, state: caseState });
