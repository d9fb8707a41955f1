import type { CaseRecord } from "#domain/objection";
import type { CaseEvent, ChainHead, FileProgress, Notice, ThreadMessage } from "#schemas/objection";
import { fromOptionalBytes } from "./base64.ts";
import { toRecord } from "./case-rows.ts";
import { toEvent } from "./chain.ts";
import type { Database } from "./database.ts";
import { chunksOf } from "./file-chunks.ts";
import type { SealedParts } from "./store.ts";

type Reader = Database["read"];

export async function caseBy(
  read: Reader,
  column: "id" | "ticket" | "track_hash",
  value: string,
): Promise<CaseRecord | null> {
  const row = await read.selectFrom("cases").selectAll().where(column, "=", value).executeTakeFirst();
  return row === undefined ? null : toRecord(row);
}

export async function historyOf(read: Reader, caseId: string): Promise<readonly CaseEvent[]> {
  const question = read.selectFrom("events").selectAll().where("case_id", "=", caseId).orderBy("seq");
  return (await question.execute()).map(toEvent);
}

export async function sealedOf(read: Reader, caseId: string): Promise<SealedParts | null> {
  const row = await read
    .selectFrom("sealed_parts")
    .selectAll()
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    body: fromOptionalBytes(row.body),
    caseRecipient: row.case_recipient,
    fingerprint: row.fingerprint,
    keyForDesk: fromOptionalBytes(row.key_for_desk),
    keyForResident: fromOptionalBytes(row.key_for_resident),
  };
}

export async function threadOf(read: Reader, caseId: string): Promise<readonly ThreadMessage[]> {
  const rows = await read
    .selectFrom("messages")
    .select(["id", "sender", "at", "sealed"])
    .where("case_id", "=", caseId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(({ id, sender, at, sealed }) => ({
    id,
    from: sender as ThreadMessage["from"],
    at,
    sealed: fromOptionalBytes(sealed),
  }));
}

export async function filesOf(read: Reader, caseId: string): Promise<readonly FileProgress[]> {
  const rows = await read
    .selectFrom("files")
    .select(["sha256", "bytes", "is_complete"])
    .select((file) =>
      file
        .selectFrom("file_chunks")
        .select((chunk) => chunk.fn.countAll().as("count"))
        .whereRef("file_chunks.case_id", "=", "files.case_id")
        .whereRef("file_chunks.sha256", "=", "files.sha256")
        .as("received"),
    )
    .where("case_id", "=", caseId)
    .orderBy("sha256")
    .execute();
  return rows.map(({ sha256, bytes, is_complete, received }) => ({
    sha256,
    chunks: chunksOf(bytes),
    received: Number(received),
    isComplete: is_complete === 1,
  }));
}

/** Returns the whole file; null where it has not fully arrived or is no longer kept. */
export async function fileContent(read: Reader, caseId: string, sha256: string): Promise<Uint8Array | null> {
  const parts = await read
    .selectFrom("file_chunks")
    .innerJoin("files", (join) =>
      join
        .onRef("files.case_id", "=", "file_chunks.case_id")
        .onRef("files.sha256", "=", "file_chunks.sha256"),
    )
    .select("file_chunks.data")
    .where("file_chunks.case_id", "=", caseId)
    .where("file_chunks.sha256", "=", sha256)
    .where("files.is_complete", "=", 1)
    .orderBy("file_chunks.part")
    .execute();
  return parts.length === 0 ? null : Buffer.concat(parts.map(({ data }) => data));
}

export async function headOf(read: Reader, name: "chain" | "pruned"): Promise<ChainHead> {
  const question = read.selectFrom("heads").select(["seq", "hash", "at"]).where("name", "=", name);
  return question.executeTakeFirstOrThrow();
}

export async function eventsAfter(read: Reader, seq: number, limit: number): Promise<readonly CaseEvent[]> {
  const question = read.selectFrom("events").selectAll().where("seq", ">", seq).orderBy("seq").limit(limit);
  return (await question.execute()).map(toEvent);
}

/** What is still to be told, oldest first. */
export async function noticesOf(read: Reader, desks: readonly string[]): Promise<readonly Notice[]> {
  if (desks.length === 0) return [];
  const rows = await read
    .selectFrom("notices")
    .innerJoin("cases", "cases.id", "notices.case_id")
    .select(["notices.id", "notices.case_id", "cases.ticket", "notices.what", "notices.at"])
    .where("cases.desk", "in", desks)
    .where("notices.done_at", "is", null)
    .orderBy("notices.id")
    .limit(500)
    .execute();
  return rows.map(({ id, case_id, ticket, what, at }) => ({
    id,
    case: case_id,
    ticket,
    what,
    at,
    doneAt: null,
  }));
}
