import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { everyEngine, type TestStore } from "../tests/engines.ts";
import { newCase, sha256 } from "../tests/filings.ts";
import { verifyChain } from "./index.ts";

describe.each(everyEngine)("$name: filing", ({ open }) => {
  let on: TestStore;
  beforeEach(async () => {
    on = await open();
  });
  afterEach(() => on.remove());

  test("keeps the record, the sealed parts and the event, also after a restart", async () => {
    const entry = newCase({ area: null, quarantine: "many_from_area" });
    expect(await on.store.file(entry)).toEqual({ kind: "filed", record: entry.record });
    const store = await on.restart();
    expect(await store.caseById(entry.record.id)).toEqual(entry.record);
    expect(await store.caseByTicket(entry.record.ticket)).toEqual(entry.record);
    expect(await store.caseByTrack(entry.trackHash)).toEqual(entry.record);
    const { body, caseRecipient, fingerprint, keyForDesk, keyForResident } = entry.sealed;
    expect(await store.sealed(entry.record.id)).toEqual({
      body,
      caseRecipient,
      fingerprint,
      keyForDesk,
      keyForResident,
    });
    const history = await store.history(entry.record.id);
    expect(history).toMatchObject([
      { seq: 1, case: entry.record.id, what: "submit", facts: { desk: "dinsos-82.71" } },
    ]);
    expect(await store.head()).toEqual({ seq: 1, hash: history[0]?.hash, at: entry.event.at });
  });

  test("knows nothing of what was not filed", async () => {
    const { id } = newCase().record;
    expect(await on.store.caseById(id)).toBeNull();
    expect(await on.store.caseByTicket("BT-00000-00000")).toBeNull();
    expect(await on.store.caseByTrack(sha256(id))).toBeNull();
    expect(await on.store.sealed(id)).toBeNull();
    expect(await on.store.history(id)).toEqual([]);
    expect(await on.store.thread(id)).toEqual([]);
    expect(await on.store.files(id)).toEqual([]);
    expect(await on.store.head()).toEqual({ seq: 0, hash: "0".repeat(64), at: null });
    await on.store.ping();
  });

  test("the same filing again is a replay that gives the case as it stands; with another body a conflict", async () => {
    const entry = newCase();
    await on.store.file(entry);
    const store = await on.restart();
    expect(await store.file(entry)).toEqual({ kind: "replayed", record: entry.record });
    expect(await store.file({ ...entry, digest: sha256("lain") })).toEqual({ kind: "conflict" });
    expect((await store.history(entry.record.id)).length).toBe(1);
    expect((await store.head()).seq).toBe(1);
  });

  test("fifty at once, each twice, are fifty cases in one chain", async () => {
    const entries = Array.from({ length: 50 }, () => newCase());
    const twice = [...entries, ...entries];
    const results = await Promise.all(twice.map((entry) => on.store.file(entry)));
    expect(results.slice(0, 50).map(({ kind }) => kind)).toEqual(Array(50).fill("filed"));
    expect(results.slice(50).map(({ kind }) => kind)).toEqual(Array(50).fill("replayed"));
    expect(await verifyChain(on.store)).toMatchObject({ ok: true, events: 50, head: { seq: 50 } });
    expect(await on.store.checkIntegrity()).toEqual([]);
  });

  test("one whose access code or ticket leads to another case is a conflict, in the same group and later", async () => {
    const first = newCase();
    const sameTrack = newCase({}, { trackHash: first.trackHash });
    const sameTicket = newCase({ ticket: first.record.ticket });
    const entries = [first, sameTrack, sameTicket];
    const together = await Promise.all(entries.map((entry) => on.store.file(entry)));
    expect(together.map(({ kind }) => kind)).toEqual(["filed", "conflict", "conflict"]);
    const later = await Promise.all(entries.map((entry) => on.store.file(entry)));
    expect(later.map(({ kind }) => kind)).toEqual(["replayed", "conflict", "conflict"]);
    expect((await on.store.head()).seq).toBe(1);
  });

  test("one that the database refuses fails alone, its neighbours in the group are kept", async () => {
    const good = [newCase(), newCase(), newCase()];
    const broken = newCase({ kind: null as never });
    const entries = [...good.slice(0, 1), broken, ...good.slice(1)];
    const results = await Promise.allSettled(entries.map((entry) => on.store.file(entry)));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
    expect(await on.store.caseById(broken.record.id)).toBeNull();
    expect(await verifyChain(on.store)).toMatchObject({ ok: true, events: 3 });
  });
});
