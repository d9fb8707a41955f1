import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CaseRecord } from "#domain/objection";
import { everyEngine, type OpenTestStore } from "../tests/engines.ts";
import { base64, eventOf, newCase, sha256 } from "../tests/filings.ts";
import { verifyChain } from "./index.ts";

const photo = randomBytes(500);
const hash = sha256(photo);
const endedAt = "2026-06-01T00:00:00.000Z";
const later = "2026-07-01T00:00:00.000Z";

describe.each(everyEngine)("$name: erasing", ({ open }) => {
  let on: OpenTestStore;
  async function ended(fields: Partial<CaseRecord> = {}): Promise<CaseRecord> {
    const entry = newCase({ state: "closed", endedAt, ...fields }, { files: [{ sha256: hash, bytes: 500 }] });
    const { record } = entry;
    await on.store.file(entry);
    const event = eventOf("file_received");
    await on.store.putChunk({ caseId: record.id, sha256: hash, index: 0, data: photo, event });
    await on.store.change({
      caseId: record.id,
      expectedVersion: null,
      decide: (current) => ({
        ok: true,
        next: current,
        events: [eventOf("message_sent")],
        message: { id: v7(), from: "office", sealed: base64("pesan") },
      }),
    });
    return record;
  }
  const due = async (what: "files" | "content", before = later) =>
    (await on.store.casesToErase(what, before)).map(({ id }) => id);

  beforeEach(async () => {
    on = await open();
  });
  afterEach(() => on.remove());

  test("is due for cases that ended before the instant, never for one that lives or is on hold", async () => {
    const old = await ended();
    await ended({ endedAt: later });
    await ended({ endedAt: null, state: "in_review" });
    await ended({ isOnHold: true });
    expect(await due("files")).toEqual([old.id]);
    expect(await due("content")).toEqual([old.id]);
    expect(await due("files", endedAt)).toEqual([]);
  });

  test("of files leaves the sealed texts, and an event that says so", async () => {
    const { id } = await ended();
    for (let run = 0; run < 2; run += 1) await on.store.erase(id, "files", eventOf("files_erased"));
    expect((await on.store.history(id)).length).toBe(4);
    expect(await on.store.files(id)).toEqual([]);
    expect(await on.store.readFile(id, hash)).toBeNull();
    expect((await on.store.sealed(id))?.body).toBe(base64(`isi ${id}`));
    expect((await on.store.history(id)).at(-1)?.what).toBe("files_erased");
    expect(await due("files")).toEqual([]);
    expect(await due("content")).toEqual([id]);
    const event = eventOf("file_received");
    const again = { caseId: id, sha256: hash, index: 0, data: photo, event };
    expect(await on.store.putChunk(again)).toEqual({ kind: "missing" });
  });

  test("of content deletes body, keys and messages, and leaves the record and its history", async () => {
    const record = await ended();
    for (let run = 0; run < 2; run += 1)
      await on.store.erase(record.id, "content", eventOf("content_erased"));
    expect(await on.store.sealed(record.id)).toMatchObject({
      body: null,
      keyForDesk: null,
      keyForResident: null,
    });
    expect((await on.store.thread(record.id)).map(({ sealed }) => sealed)).toEqual([null]);
    expect(await on.store.caseById(record.id)).toEqual(record);
    expect((await on.store.history(record.id)).length).toBe(4);
    expect(await due("content")).toEqual([]);
    expect(await verifyChain(on.store)).toMatchObject({ ok: true, events: 4 });
  });

  test("leaves alone a case that was set on hold in the meantime", async () => {
    const { id } = await ended({ isOnHold: true });
    await on.store.erase(id, "files", eventOf("files_erased"));
    await on.store.erase(id, "content", eventOf("content_erased"));
    expect(await on.store.readFile(id, hash)).not.toBeNull();
    expect((await on.store.sealed(id))?.body).not.toBeNull();
    expect((await on.store.history(id)).length).toBe(3);
  });

  test("prunes events from the oldest on, up to the first that must stay, and the chain still verifies", async () => {
    const past = (fields: Partial<CaseRecord>) => {
      const entry = newCase({ state: "closed", endedAt, ...fields });
      return on.store.file({ ...entry, event: { ...entry.event, at: endedAt } });
    };
    await past({});
    await past({});
    await past({ isOnHold: true });
    await past({});
    const before = await on.store.events(0, 10);
    expect(await on.store.pruneEvents(endedAt)).toBe(0);
    expect(await on.store.pruneEvents(later)).toBe(2);
    expect(await on.store.pruneEvents(later)).toBe(0);
    expect((await on.store.events(0, 10)).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(await on.store.checkpoint()).toEqual({ seq: 2, hash: before[1]?.hash, at: endedAt });
    await on.store.file(newCase());
    expect(await verifyChain(on.store)).toMatchObject({ ok: true, events: 3, head: { seq: 5 } });
    await expect(on.tamper("delete from events where seq = 3")).rejects.toThrow("append-only");
  });
});
