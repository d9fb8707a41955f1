import type { CaseRecord } from "#domain/objection";
import { toBytes } from "./base64.ts";
import { caseRow, toRecord } from "./case-rows.ts";
import type { FileResult, NewCase } from "./store.ts";
import type { Unit } from "./unit.ts";

/** What the writer knows a filing by. */
export interface FilingCommand {
  readonly filing: NewCase;
  readonly result: FileResult;
}

/** Keeps the cases not yet known with one statement for each table, and returns one result per entry, in order. */
export async function fileAll(unit: Unit, entries: readonly NewCase[]): Promise<readonly FileResult[]> {
  if (entries.length === 0) return [];
  const { known, taken } = await knownCases(unit, entries);
  const fresh: NewCase[] = [];
  const results = entries.map((entry): FileResult => {
    const kept = known.get(entry.record.id);
    if (kept !== undefined)
      return kept.digest === entry.digest ? { kind: "replayed", record: kept.record } : { kind: "conflict" };
    if (taken.has(entry.record.ticket) || taken.has(entry.trackHash)) return { kind: "conflict" };
    known.set(entry.record.id, entry);
    taken.add(entry.record.ticket).add(entry.trackHash);
    fresh.push(entry);
    return { kind: "filed", record: entry.record };
  });
  await insertAll(unit, fresh);
  return results;
}

type Known = { readonly digest: string; readonly record: CaseRecord };

interface KnownCases {
  readonly known: Map<string, Known>;
  /** Tickets and track hashes that lead to a case already. */
  readonly taken: Set<string>;
}

async function knownCases({ db }: Unit, entries: readonly NewCase[]): Promise<KnownCases> {
  const ids = entries.map(({ record }) => record.id);
  const tickets = entries.map(({ record }) => record.ticket);
  const tracks = entries.map(({ trackHash }) => trackHash);
  const rows = await db
    .selectFrom("cases")
    .selectAll()
    .where((cases) =>
      cases.or([cases("id", "in", ids), cases("ticket", "in", tickets), cases("track_hash", "in", tracks)]),
    )
    .execute();
  return {
    known: new Map(rows.map((row) => [row.id, { digest: row.digest, record: toRecord(row) }])),
    taken: new Set(rows.flatMap((row) => [row.ticket, row.track_hash])),
  };
}

async function insertAll({ db, append }: Unit, entries: readonly NewCase[]): Promise<void> {
  if (entries.length === 0) return;
  await db.insertInto("cases").values(entries.map(caseRow)).execute();
  await db.insertInto("sealed_parts").values(entries.map(sealedRow)).execute();
  const files = entries.flatMap(({ record, files }) =>
    files.map(({ sha256, bytes }) => ({ case_id: record.id, sha256, bytes, is_complete: 0 })),
  );
  if (files.length > 0)
    await db
      .insertInto("files")
      .values(files)
      .onConflict((same) => same.doNothing())
      .execute();
  for (const { record, event } of entries) append(record.id, [event]);
}

const sealedRow = ({ record, sealed }: NewCase) => ({
  case_id: record.id,
  body: toBytes(sealed.body),
  case_recipient: sealed.caseRecipient,
  fingerprint: sealed.fingerprint,
  key_for_desk: toBytes(sealed.keyForDesk),
  key_for_resident: toBytes(sealed.keyForResident),
});
