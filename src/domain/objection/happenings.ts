import type { Actor, CaseHappening, EventFacts } from "#schemas/objection";
import type { Asker } from "./guard.ts";
import { type MoveContext, type MoveResult, move } from "./move.ts";
import type { CaseRecord, NewEvent, Refusal } from "./record.ts";
import { isEnded, targetOf } from "./transitions.ts";

export type HappeningResult =
  | { readonly ok: true; readonly next: CaseRecord; readonly event: NewEvent }
  | { readonly ok: false; readonly refusal: Refusal };

/** Claims that the resident may still take the case back. */
export function canWithdraw(record: CaseRecord): boolean {
  return targetOf(record.state, "withdraw") !== null;
}

/** Claims that the resident may write: while the case lives, and where new facts could still reopen it. */
export function canWrite(record: CaseRecord): boolean {
  if (!isEnded(record.state)) return true;
  return targetOf(record.state, "reopen") !== null && record.reopenings === 0;
}

/** Returns the case after a message of the resident: an answer to a question moves it, any other is only kept. */
export function hearResident(
  record: CaseRecord,
  message: { readonly id: string; readonly sealed: string },
  context: MoveContext,
): MoveResult {
  if (record.state === "awaiting_resident") return move(record, { action: "answer", message }, context);
  if (!canWrite(record)) return { ok: false, refusal: { code: "illegal", why: "ended" } };
  const next = { ...record, version: record.version + 1, hasNewMessage: true };
  const event = happened("message_received", context, { message: message.id });
  return { ok: true, next, event, notice: null };
}

/** Returns the case after a message of an officer that moves nothing. The resident is due a notice of it. */
export function tellResident(
  record: CaseRecord,
  messageId: string,
  context: { readonly now: string; readonly asker: Asker },
): HappeningResult {
  if (record.state === "withdrawn") return { ok: false, refusal: { code: "illegal", why: "ended" } };
  const next = { ...record, version: record.version + 1 };
  return { ok: true, next, event: happened("message_sent", context, { message: messageId }) };
}

/** Returns the case after an officer has opened what is sealed. Its version stays: opening changes nothing in it. */
export function noteOpening(
  record: CaseRecord,
  context: { readonly now: string; readonly asker: Asker },
): { readonly next: CaseRecord; readonly event: NewEvent } {
  return { next: { ...record, hasNewMessage: false }, event: happened("opened", context) };
}

/** Returns the case no longer set aside. Only a supervisor or an admin lifts quarantine. */
export function liftQuarantine(
  record: CaseRecord,
  context: { readonly now: string; readonly asker: Asker },
): HappeningResult {
  if (record.quarantine === null) return { ok: false, refusal: { code: "illegal", why: "not_quarantined" } };
  if (context.asker.role === null || context.asker.role === "officer")
    return { ok: false, refusal: { code: "not_allowed", why: "needs_supervisor" } };
  const next = { ...record, version: record.version + 1, quarantine: null };
  return { ok: true, next, event: happened("quarantine_lifted", context) };
}

/** Returns the event of something that happened to a case without moving it. */
export function happened(
  what: CaseHappening,
  context: { readonly now: string; readonly asker: Actor },
  facts: EventFacts = {},
): NewEvent {
  const { kind, officer } = context.asker;
  return { at: context.now, actor: { kind, officer }, what, from: null, to: null, facts };
}
