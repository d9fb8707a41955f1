import { localDay } from "#domain/period";
import type { Filing, QuarantineReason, RoutingTable, ServicePolicy, WindowMark } from "#schemas/objection";
import { type TextHash, ticketOf } from "./codes.ts";
import type { CaseRecord, NewEvent } from "./record.ts";
import { deskOf, isIn, route } from "./route.ts";
import { addWorkingDays, type Holidays } from "./working-days.ts";

/** The part of a filing that is in clear. */
export type FilingMetadata = Pick<Filing, "id" | "kind" | "channel" | "area" | "draftedAt"> & {
  readonly sealed: Pick<Filing["sealed"], "desk">;
};

export interface ReceiveContext {
  /** Instant, UTC. */
  readonly now: string;
  readonly policy: ServicePolicy;
  readonly routing: RoutingTable;
  readonly holidays: Holidays;
  /** Why it is set aside to be looked at; null for an ordinary case. */
  readonly quarantine: QuarantineReason | null;
  /** That of WebCrypto unless given: a server under load has a quicker one. */
  readonly hash?: TextHash;
}

/**
 * Returns the first record of a case and its event. It goes to the desk it was sealed for, which alone can open it,
 * even where the routing has changed since the form was loaded.
 */
export async function receive(
  filing: FilingMetadata,
  context: ReceiveContext,
): Promise<{ record: CaseRecord; event: NewEvent }> {
  const { now, policy, routing, holidays, quarantine } = context;
  const isKnown = routing.desks.some(({ id }) => id === filing.sealed.desk);
  const desk = isKnown ? deskOf(routing, filing.sealed.desk) : route(routing, filing);
  const day = localDay(now, desk.timeZone);
  const draftedAt = earlier(filing.draftedAt, now);
  const record: CaseRecord = {
    id: filing.id,
    ticket: await ticketOf(filing.id, context.hash),
    kind: filing.kind,
    channel: filing.channel,
    area: filing.area,
    desk: desk.id,
    owner: routing.owners[filing.kind].owner,
    state: "submitted",
    version: 1,
    draftedAt,
    receivedAt: now,
    window: windowMarkOf(policy, filing, { drafted: localDay(draftedAt, desk.timeZone), received: day }),
    acknowledgeBy: addWorkingDays(day, policy.acknowledgeDays.value, holidays),
    decideBy: addWorkingDays(day, policy.decideDays.value[filing.kind], holidays),
    pausedOn: null,
    answerBy: null,
    claimedBy: null,
    decidedBy: null,
    outcome: null,
    reason: null,
    agency: null,
    reopenings: 0,
    quarantine,
    isOnHold: false,
    hasNewMessage: false,
    endedAt: null,
  };
  const event: NewEvent = {
    at: now,
    actor: { kind: "resident", officer: null },
    what: "submit",
    from: null,
    to: "submitted",
    facts: { desk: desk.id },
  };
  return { record, event };
}

/**
 * Returns how a filing stands to the objection windows of its area. Only `usul` and `sanggah` have a window:
 * wrong civil data, a wrong desil or aid that did not arrive can be told at any time.
 */
export function windowMarkOf(
  policy: ServicePolicy,
  { area, kind }: Pick<Filing, "area" | "kind">,
  days: { readonly drafted: string; readonly received: string },
): WindowMark {
  const hasWindow = kind === "usul" || kind === "sanggah";
  const windows = policy.windows.filter((one) => hasWindow && area !== null && isIn(area, one.area));
  if (windows.length === 0) return "none";
  const isInside = (day: string) => windows.some(({ opens, closes }) => opens <= day && day <= closes);
  if (isInside(days.received)) return "inside";
  return isInside(days.drafted) ? "late_delivery" : "outside";
}

/** The clock of a device may be ahead; nothing is written after it has arrived. */
function earlier(drafted: string, now: string): string {
  return Date.parse(drafted) < Date.parse(now) ? new Date(drafted).toISOString() : now;
}
