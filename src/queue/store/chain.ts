import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { NewEvent } from "#domain/objection";
import type { CaseEvent, ChainHead } from "#schemas/objection";
import type { EventsTable } from "./tables.ts";

/** What the first event follows. */
export const genesisHash = "0".repeat(64);

/** Returns the event with its place in the chain after the head. */
export function link(head: ChainHead, caseId: string, event: NewEvent): CaseEvent {
  const fields = {
    seq: head.seq + 1,
    case: caseId,
    at: event.at,
    actor: event.actor.kind,
    officer: event.actor.officer,
    what: event.what,
    from: event.from,
    to: event.to,
    facts: event.facts,
    previous: head.hash,
  };
  return { ...fields, hash: hashOf(fields) };
}

/** Returns the SHA-256 (hex) over the canonical JSON of every field but the hash. */
export function hashOf({ hash: _, ...fields }: Omit<CaseEvent, "hash"> & { readonly hash?: string }): string {
  return createHash("sha256").update(canonicalJson(fields)).digest("hex");
}

/** Returns JSON without spaces, keys in order of their code units, and without what is undefined (RFC 8785 for what we keep). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, content]) => `${JSON.stringify(key)}:${canonicalJson(content)}`).join(",")}}`;
}

export function toEventRow(event: CaseEvent): EventsTable {
  return {
    seq: event.seq,
    case_id: event.case,
    at: event.at,
    actor: event.actor,
    officer: event.officer,
    what: event.what,
    from_state: event.from,
    to_state: event.to,
    facts: canonicalJson(event.facts),
    previous: event.previous,
    hash: event.hash,
  };
}

export function toEvent(row: Selectable<EventsTable>): CaseEvent {
  return {
    seq: row.seq,
    case: row.case_id,
    at: row.at,
    actor: row.actor as CaseEvent["actor"],
    officer: row.officer,
    what: row.what as CaseEvent["what"],
    from: row.from_state as CaseEvent["from"],
    to: row.to_state as CaseEvent["to"],
    facts: JSON.parse(row.facts) as CaseEvent["facts"],
    previous: row.previous,
    hash: row.hash,
  };
}
