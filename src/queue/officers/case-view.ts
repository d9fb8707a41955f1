import { actionsFor, type CaseRecord, deskOf, isOverdue, isUnseen } from "#domain/objection";
import { localDay } from "#domain/period";
import type { CaseEvent, OfficerCase, QueuedCase } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { receiptOf } from "../residents/index.ts";
import type { OfficerRow, QueueStore } from "../store/index.ts";

type Needs = Pick<Deps, "store" | "routing" | "clock">;

/** Returns the case as the queue lists it: what is known without opening it. */
export function queuedCaseOf({ routing, clock }: Omit<Needs, "store">, record: CaseRecord): QueuedCase {
  const today = localDay(clock().toISOString(), deskOf(routing, record.desk).timeZone);
  const { kind, channel, area, version, draftedAt, claimedBy, outcome, reason } = record;
  const { quarantine, isOnHold, answerBy, hasNewMessage } = record;
  return {
    ...receiptOf(record, routing),
    kind,
    channel,
    area,
    version,
    draftedAt,
    claimedBy,
    outcome,
    reason,
    quarantine,
    isOnHold,
    answerBy,
    hasNewMessage,
    isOverdue: isOverdue(record, today),
    isUnseen: isUnseen(record, today),
  };
}

/** Returns the case as an officer works on it: history with names, what they may do now, which files there are. */
export async function officerCaseOf(
  deps: Needs,
  officer: OfficerRow,
  record: CaseRecord,
): Promise<OfficerCase> {
  const { store } = deps;
  const [history, files] = await Promise.all([store.history(record.id), store.files(record.id)]);
  const names = await namesIn(history, store);
  return {
    ...queuedCaseOf(deps, record),
    history: history.map((event) => ({ ...event, officerName: names.get(event.officer ?? "") ?? null })),
    actions: actionsFor(record, officer),
    files: [...files],
  };
}

async function namesIn(
  history: readonly CaseEvent[],
  { officerById }: Pick<QueueStore, "officerById">,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(history.flatMap(({ officer }) => (officer === null ? [] : [officer])))];
  const rows = await Promise.all(ids.map((id) => officerById(id)));
  return new Map(rows.flatMap((row) => (row === null ? [] : [[row.id, row.fullName]])));
}
