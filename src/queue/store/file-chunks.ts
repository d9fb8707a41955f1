import { createHash } from "node:crypto";
import { chunkBytes } from "#schemas/browser";
import type { FileProgress } from "#schemas/objection";
import type { Chunk, ChunkResult } from "./store.ts";
import type { Unit } from "./unit.ts";

interface AnnouncedRow {
  readonly bytes: number;
  readonly is_complete: number;
}

/** Keeps a chunk; the one that completes the file is kept only if the whole gives the hash that was announced. */
export async function keepChunk(unit: Unit, chunk: Chunk): Promise<ChunkResult> {
  const { db } = unit;
  const { caseId, sha256, index, data } = chunk;
  const announced = await db
    .selectFrom("files")
    .select(["bytes", "is_complete"])
    .where("case_id", "=", caseId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  if (announced === undefined) return { kind: "missing" };
  if (data.byteLength !== sizeOf(announced.bytes, index)) return { kind: "mismatch" };
  if (announced.is_complete === 1) return { kind: "replayed", progress: complete(sha256, announced.bytes) };

  const isKept = await keep(unit, chunk);
  const received = await countOf(unit, chunk);
  const chunks = chunksOf(announced.bytes);
  if (received < chunks)
    return {
      kind: isKept ? "kept" : "replayed",
      progress: { sha256, chunks, received, isComplete: false },
    };
  return completeFile(unit, chunk, announced);
}

export const chunksOf = (bytes: number) => Math.ceil(bytes / chunkBytes);

const complete = (sha256: string, bytes: number): FileProgress => ({
  sha256,
  chunks: chunksOf(bytes),
  received: chunksOf(bytes),
  isComplete: true,
});

/** Every chunk but the last is full; outside the file there is none. */
function sizeOf(bytes: number, index: number): number | null {
  const last = chunksOf(bytes) - 1;
  if (!Number.isInteger(index) || index < 0 || index > last) return null;
  return index === last ? bytes - last * chunkBytes : chunkBytes;
}

/** Returns false where the same bytes were there already; other bytes take their place, the hash of the whole decides. */
async function keep({ db }: Unit, { caseId, sha256, index, data }: Chunk): Promise<boolean> {
  const place = db
    .selectFrom("file_chunks")
    .select("data")
    .where("case_id", "=", caseId)
    .where("sha256", "=", sha256)
    .where("part", "=", index);
  const there = await place.executeTakeFirst();
  if (there !== undefined && Buffer.compare(there.data, data) === 0) return false;
  await db
    .insertInto("file_chunks")
    .values({ case_id: caseId, sha256, part: index, data: Buffer.from(data) })
    .onConflict((same) =>
      same.columns(["case_id", "sha256", "part"]).doUpdateSet({ data: Buffer.from(data) }),
    )
    .execute();
  return true;
}

async function countOf({ db }: Unit, { caseId, sha256 }: Chunk): Promise<number> {
  const { count } = await db
    .selectFrom("file_chunks")
    .select((row) => row.fn.countAll().as("count"))
    .where("case_id", "=", caseId)
    .where("sha256", "=", sha256)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function completeFile(unit: Unit, chunk: Chunk, announced: AnnouncedRow): Promise<ChunkResult> {
  const { db, append } = unit;
  const { caseId, sha256, event } = chunk;
  const parts = await db
    .selectFrom("file_chunks")
    .select("data")
    .where("case_id", "=", caseId)
    .where("sha256", "=", sha256)
    .orderBy("part")
    .execute();
  const hash = createHash("sha256");
  for (const { data } of parts) hash.update(data);
  if (hash.digest("hex") !== sha256) {
    await db.deleteFrom("file_chunks").where("case_id", "=", caseId).where("sha256", "=", sha256).execute();
    return { kind: "mismatch" };
  }
  await db
    .updateTable("files")
    .set({ is_complete: 1 })
    .where("case_id", "=", caseId)
    .where("sha256", "=", sha256)
    .execute();
  append(caseId, [event]);
  return { kind: "kept", progress: complete(sha256, announced.bytes) };
}
