import { localDay } from "#domain/period";
import type {
  CaseAction,
  EventFacts,
  Outcome,
  Owner,
  ReasonCode,
  ResealedKey,
  RoutingTable,
  ServicePolicy,
} from "#schemas/objection";
import { pauseClock, resumeClock } from "./clock.ts";
import { type Asker, refusalOf } from "./guard.ts";
import { reasonsFor } from "./reasons.ts";
import type { CaseRecord, NewEvent, Refusal } from "./record.ts";
import { deskOf } from "./route.ts";
import { isEnded, type Need, transitions } from "./transitions.ts";
import { addWorkingDays, type Holidays } from "./working-days.ts";

/** What is asked of a case. A `transitionRequest` fits. */
export interface MoveRequest {
  readonly action: CaseAction;
  readonly reason?: ReasonCode | undefined;
  readonly outcome?: Outcome | undefined;
  readonly duplicateOf?: string | undefined;
  readonly agency?: Owner | undefined;
  readonly key?: ResealedKey | undefined;
  readonly message?: { readonly id: string; readonly sealed: string } | undefined;
}

/** What the rules need to know besides the case. */
export interface MoveContext {
  /** Instant, UTC. */
  readonly now: string;
  readonly asker: Asker;
  readonly policy: ServicePolicy;
  readonly routing: RoutingTable;
  readonly holidays: Holidays;
}

export type MoveResult =
  | {
      readonly ok: true;
      readonly next: CaseRecord;
      readonly event: NewEvent;
      /** Key of the notice the resident is due: the action; null where none is. */
      readonly notice: CaseAction | null;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Returns the case after a move with the event that tells of it, or why it is refused. Nothing moves by silence. */
export function move(record: CaseRecord, request: MoveRequest, context: MoveContext): MoveResult {
  const { action } = request;
  const refusal =
    refusalOf(record, action, context.asker) ??
    missingIn(record, request, context.routing) ??
    tooEarly(record, action, context);
  if (refusal) return { ok: false, refusal };
  const { to, isNoticed } = transitions[action];
  const moved = { ...record, state: to, version: record.version + 1, ...effectOf(record, request, context) };
  const next = isEnded(to) ? { ...moved, ...ended(record, context.now) } : moved;
  const { kind, officer } = context.asker;
  const event: NewEvent = {
    at: context.now,
    actor: { kind, officer },
    what: action,
    from: record.state,
    to,
    facts: factsOf(request),
  };
  return { ok: true, next, event, notice: isNoticed ? action : null };
}

function missingIn(record: CaseRecord, request: MoveRequest, routing: RoutingTable): Refusal | null {
  const missing = transitions[request.action].needs.find((need) => request[need] === undefined);
  if (missing) return { code: "incomplete", why: `needs_${missing satisfies Need}`, field: `/${missing}` };
  const reasons = reasonsFor(request.action, request.outcome ?? null);
  if (reasons.length > 0 && !(request.reason && reasons.includes(request.reason)))
    return {
      code: "incomplete",
      why: request.reason ? "reason_does_not_fit" : "needs_reason",
      field: "/reason",
    };
  if (request.duplicateOf === record.ticket)
    return { code: "incomplete", why: "duplicate_of_itself", field: "/duplicateOf" };
  if (request.action === "reroute") {
    if (request.key?.desk === record.desk)
      return { code: "incomplete", why: "same_desk", field: "/key/desk" };
    if (!routing.desks.some(({ id }) => id === request.key?.desk))
      return { code: "incomplete", why: "unknown_desk", field: "/key/desk" };
  }
  return null;
}

function tooEarly(record: CaseRecord, action: CaseAction, context: MoveContext): Refusal | null {
  if (action !== "resume" || record.answerBy === null) return null;
  return today(record, context) > record.answerBy
    ? null
    : { code: "not_allowed", why: "still_time_to_answer" };
}

/** What a move changes besides state, version and end. */
function effectOf(record: CaseRecord, request: MoveRequest, context: MoveContext): Partial<CaseRecord> {
  const { asker, policy, holidays } = context;
  const day = today(record, context);
  const reason = request.reason ?? null;
  switch (request.action) {
    case "claim":
      return { claimedBy: asker.officer };
    case "release":
      return { claimedBy: null };
    case "reroute":
      return { desk: request.key?.desk ?? record.desk, claimedBy: null };
    case "ask_resident":
      return pauseClock(day, policy.answerDays.value, holidays);
    case "answer":
      return { ...resumeClock(record, day, holidays), hasNewMessage: true };
    case "resume":
      return resumeClock(record, day, holidays);
    case "ask_agency":
      return { agency: request.agency ?? null };
    case "hear_agency":
      return { agency: null };
    case "decide":
      return { decidedBy: asker.officer, outcome: request.outcome ?? null, reason };
    case "find_inadmissible":
    case "find_duplicate":
      return { decidedBy: asker.officer, reason };
    case "reject_nationally":
      return { reason };
    case "review_again":
    case "review":
      return { claimedBy: asker.officer, ...undecided(record, day, context) };
    case "reopen":
      return { reopenings: record.reopenings + 1, endedAt: null, ...undecided(record, day, context) };
    default:
      return {};
  }
}

/** A case that is looked at again has its full time again. */
function undecided(record: CaseRecord, day: string, { policy, holidays }: MoveContext): Partial<CaseRecord> {
  const decideBy = addWorkingDays(day, policy.decideDays.value[record.kind], holidays);
  return { outcome: null, reason: null, decideBy };
}

function ended(record: CaseRecord, now: string): Partial<CaseRecord> {
  return { endedAt: record.endedAt ?? now, claimedBy: null, agency: null, pausedOn: null, answerBy: null };
}

function factsOf({ action, reason, outcome, duplicateOf, agency, key, message }: MoveRequest): EventFacts {
  const { needs } = transitions[action];
  return {
    ...(reason && reasonsFor(action, outcome ?? null).includes(reason) ? { reason } : {}),
    ...(outcome && needs.includes("outcome") ? { outcome } : {}),
    ...(duplicateOf && needs.includes("duplicateOf") ? { duplicateOf } : {}),
    ...(agency && needs.includes("agency") ? { agency } : {}),
    ...(key && needs.includes("key") ? { desk: key.desk } : {}),
    ...(message ? { message: message.id } : {}),
  };
}

function today(record: CaseRecord, { now, routing }: MoveContext): string {
  return localDay(now, deskOf(routing, record.desk).timeZone);
}
