import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chunkBytes } from "#schemas/browser";
import { everyEngine, type TestStore } from "../tests/engines.ts";
import { eventOf, newCase, sha256 } from "../tests/filings.ts";

const content = randomBytes(chunkBytes * 2 + 77);
const hash = sha256(content);
const part = (index: number) => content.subarray(index * chunkBytes, (index + 1) * chunkBytes);

describe.each(everyEngine)("$name: files in chunks", ({ open }) => {
  let on: TestStore;
  let caseId: string;
  const put = (index: number, data: Uint8Array = part(index), id = caseId, name = hash) =>
    on.store.putChunk({
      caseId: id,
      sha256: name,
      index,
      data,
      event: eventOf("file_received", { facts: { digest: name } }),
    });
  const progress = (received: number) => ({
    sha256: hash,
    chunks: 3,
    received,
    isComplete: received === 3,
  });

  beforeEach(async () => {
    on = await open();
    const entry = newCase({}, { files: [{ sha256: hash, bytes: content.length }] });
    caseId = entry.record.id;
    await on.store.file(entry);
  });
  afterEach(() => on.remove());

  test("are kept in any order, and read as a whole only when complete", async () => {
    expect(await on.store.files(caseId)).toEqual([progress(0)]);
    expect(await put(2)).toEqual({ kind: "kept", progress: progress(1) });
    expect(await put(0)).toEqual({ kind: "kept", progress: progress(2) });
    expect(await on.store.readFile(caseId, hash)).toBeNull();
    expect((await on.store.history(caseId)).length).toBe(1);
    expect(await put(1)).toEqual({ kind: "kept", progress: progress(3) });
    const store = await on.restart();
    expect(await store.files(caseId)).toEqual([progress(3)]);
    expect(Buffer.compare((await store.readFile(caseId, hash)) ?? Buffer.of(), content)).toBe(0);
    expect((await store.history(caseId)).at(-1)).toMatchObject({
      what: "file_received",
      facts: { digest: hash },
    });
  });

  test("sent again change nothing", async () => {
    expect((await Promise.all([put(0), put(0)])).map(({ kind }) => kind)).toEqual(["kept", "replayed"]);
    await put(1);
    await put(2);
    expect(await put(1)).toEqual({ kind: "replayed", progress: progress(3) });
    expect((await on.store.history(caseId)).length).toBe(2);
  });

  test("of the wrong size, of no place or of no file are not kept", async () => {
    expect(await put(0, part(0).subarray(1))).toEqual({ kind: "mismatch" });
    expect(await put(2, part(0))).toEqual({ kind: "mismatch" });
    for (const index of [3, -1, 0.5]) expect(await put(index, part(0))).toEqual({ kind: "mismatch" });
    expect(await put(0, part(0), v7())).toEqual({ kind: "missing" });
    expect(await put(0, part(0), caseId, sha256("lain"))).toEqual({ kind: "missing" });
    expect(await on.store.files(caseId)).toEqual([progress(0)]);
  });

  test("that do not give the announced hash are all thrown away, and may be sent anew", async () => {
    await put(0, randomBytes(chunkBytes));
    await put(1);
    expect(await put(2)).toEqual({ kind: "mismatch" });
    expect(await on.store.files(caseId)).toEqual([progress(0)]);
    for (const index of [0, 1, 2]) await put(index);
    expect(await on.store.files(caseId)).toEqual([progress(3)]);
  });

  test("a chunk with other bytes takes the place of the one before", async () => {
    await put(0, randomBytes(chunkBytes));
    expect(await put(0)).toEqual({ kind: "kept", progress: progress(1) });
    await put(1);
    expect((await put(2)).kind).toBe("kept");
  });
});
