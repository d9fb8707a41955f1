import { createHash } from "node:crypto";
import { v7 } from "uuid";
import type { CaseRecord, NewEvent } from "#domain/objection";
import type { CaseHappening } from "#schemas/objection";
import type { NewCase } from "../store/index.ts";

export const now = "2026-11-10T03:00:00.000Z";
export const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");
export const base64 = (text: string) => Buffer.from(text).toString("base64");

export const eventOf = (what: CaseHappening, fields: Partial<NewEvent> = {}): NewEvent => ({
  at: now,
  actor: { kind: "system", officer: null },
  what,
  from: null,
  to: null,
  facts: {},
  ...fields,
});

/** A filing as the service hands it to the store. */
export function newCase(fields: Partial<CaseRecord> = {}, entry: Partial<NewCase> = {}): NewCase {
  const id = fields.id ?? v7();
  const record: CaseRecord = {
    id,
    ticket: `BT-${sha256(id).slice(0, 16).toUpperCase()}`,
    kind: "usul",
    channel: "self",
    area: "82.71.05",
    desk: "dinsos-82.71",
    owner: "kemensos",
    state: "submitted",
    version: 1,
    draftedAt: now,
    receivedAt: now,
    window: "none",
    acknowledgeBy: "2026-11-13",
    decideBy: "2026-11-30",
    pausedOn: null,
    answerBy: null,
    claimedBy: null,
    decidedBy: null,
    outcome: null,
    reason: null,
    agency: null,
    reopenings: 0,
    quarantine: null,
    isOnHold: false,
    hasNewMessage: false,
    endedAt: null,
    ...fields,
  };
  return {
    record,
    event: {
      at: now,
      actor: { kind: "resident", officer: null },
      what: "submit",
      from: null,
      to: record.state,
      facts: { desk: record.desk },
    },
    sealed: {
      desk: record.desk,
      fingerprint: "sidik",
      body: base64(`isi ${id}`),
      caseRecipient: `age1${"q".repeat(58)}`,
      keyForDesk: base64(`meja ${id}`),
      keyForResident: base64(`warga ${id}`),
    },
    trackHash: sha256(`lacak ${id}`),
    digest: sha256(`permintaan ${id}`),
    files: [],
    ...entry,
  };
}
