import { type CaseRecord, canWithdraw, canWrite, deskOf, isOverdue } from "#domain/objection";
import { localDay } from "#domain/period";
import type { CaseEvent, PublicStep, TrackedCase } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { receiptOf } from "./receipt.ts";

type Needed = Pick<Deps, "store" | "routing" | "keys" | "clock">;

/** Returns a case as its resident may see it: no officer is named, what is sealed stays sealed. */
export async function trackedCaseOf(deps: Needed, record: CaseRecord): Promise<TrackedCase> {
  const { store, routing, keys, clock } = deps;
  const [history, messages, sealed] = await Promise.all([
    store.history(record.id),
    store.thread(record.id),
    store.sealed(record.id),
  ]);
  const today = localDay(clock().toISOString(), deskOf(routing, record.desk).timeZone);
  const deskKey = keys?.desks.find(({ desk }) => desk === record.desk);
  const { kind, channel, area, version, outcome, reason, answerBy } = record;
  return {
    ...receiptOf(record, routing),
    kind,
    channel,
    area,
    version,
    outcome,
    reason,
    answerBy,
    isOverdue: isOverdue(record, today),
    history: history.filter(isForResident).map(publicStepOf),
    messages: [...messages],
    caseRecipient: sealed?.caseRecipient ?? "",
    deskRecipients: keys && deskKey ? [deskKey.recipient, keys.escrow.recipient] : [],
    keyForResident: sealed?.keyForResident ?? null,
    canWithdraw: canWithdraw(record),
    canWrite: canWrite(record) && deskKey !== undefined && sealed?.keyForResident != null,
  };
}

/** How the office arranges its own work is left out. */
const inward: ReadonlySet<CaseEvent["what"]> = new Set([
  "quarantine_lifted",
  "hold_set",
  "hold_lifted",
  "handover_proposed",
]);

const isForResident = ({ what }: CaseEvent) => !inward.has(what);

function publicStepOf({ at, actor, what, to, facts }: CaseEvent): PublicStep {
  const { outcome = null, reason = null, desk = null, agency = null } = facts;
  return { at, actor, what, to, outcome, reason, desk, agency };
}
