import type { Selectable } from "kysely";
import type { CaseRecord } from "#domain/objection";
import type { NewCase } from "./store.ts";
import type { CasesTable } from "./tables.ts";

type CaseRow = Selectable<CasesTable>;
/** What the domain knows of a case, without the hashes the store alone uses. */
type RecordRow = Omit<CaseRow, "track_hash" | "digest">;

export function toRecord(row: RecordRow): CaseRecord {
  return {
    id: row.id,
    ticket: row.ticket,
    kind: row.kind as CaseRecord["kind"],
    channel: row.channel as CaseRecord["channel"],
    area: row.area,
    desk: row.desk,
    owner: row.owner as CaseRecord["owner"],
    state: row.state as CaseRecord["state"],
    version: row.version,
    draftedAt: row.drafted_at,
    receivedAt: row.received_at,
    window: row.window_mark as CaseRecord["window"],
    acknowledgeBy: row.acknowledge_by,
    decideBy: row.decide_by,
    pausedOn: row.paused_on,
    answerBy: row.answer_by,
    claimedBy: row.claimed_by,
    decidedBy: row.decided_by,
    outcome: row.outcome as CaseRecord["outcome"],
    reason: row.reason as CaseRecord["reason"],
    agency: row.agency as CaseRecord["agency"],
    reopenings: row.reopenings,
    quarantine: row.quarantine as CaseRecord["quarantine"],
    isOnHold: row.is_on_hold === 1,
    hasNewMessage: row.has_new_message === 1,
    endedAt: row.ended_at,
  };
}

export function recordRow(record: CaseRecord): RecordRow {
  return {
    id: record.id,
    ticket: record.ticket,
    kind: record.kind,
    channel: record.channel,
    area: record.area,
    desk: record.desk,
    owner: record.owner,
    state: record.state,
    version: record.version,
    drafted_at: record.draftedAt,
    received_at: record.receivedAt,
    window_mark: record.window,
    acknowledge_by: record.acknowledgeBy,
    decide_by: record.decideBy,
    paused_on: record.pausedOn,
    answer_by: record.answerBy,
    claimed_by: record.claimedBy,
    decided_by: record.decidedBy,
    outcome: record.outcome,
    reason: record.reason,
    agency: record.agency,
    reopenings: record.reopenings,
    quarantine: record.quarantine,
    is_on_hold: record.isOnHold ? 1 : 0,
    has_new_message: record.hasNewMessage ? 1 : 0,
    ended_at: record.endedAt,
  };
}

export function caseRow({ record, trackHash, digest }: NewCase): CaseRow {
  return { ...recordRow(record), track_hash: trackHash, digest };
}
