import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CaseRecord } from "#domain/objection";
import { everyEngine, type TestStore } from "../tests/engines.ts";
import { base64, eventOf, newCase, now, sha256 } from "../tests/filings.ts";
import { type Change, type Decision, verifyChain } from "./index.ts";

type Accepted = Extract<Decision, { ok: true }>;

/** A change that claims the case for an officer. */
function claim(caseId: string, officer: string, more: Partial<Accepted> = {}): Change {
  return {
    caseId,
    expectedVersion: null,
    decide: (current) => ({
      ok: true,
      next: { ...current, version: current.version + 1, claimedBy: officer },
      events: [eventOf("opened", { actor: { kind: "officer", officer } })],
      ...more,
    }),
  };
}

const refusal = { code: "illegal", why: "no_such_move" } as const;
const refuse = (caseId: string): Change => ({
  caseId,
  expectedVersion: null,
  decide: () => ({ ok: false, refusal }),
});

describe.each(everyEngine)("$name: changing", ({ open }) => {
  let on: TestStore;
  let first: CaseRecord;
  let second: CaseRecord;
  beforeEach(async () => {
    on = await open();
    const entries = [newCase(), newCase()] as const;
    await Promise.all(entries.map((entry) => on.store.file(entry)));
    [first, second] = [entries[0].record, entries[1].record];
  });
  afterEach(() => on.remove());

  test("writes what was decided on the case as it stands, and its event", async () => {
    const result = await on.store.change(claim(first.id, "ani"));
    const changed = { ...first, version: 2, claimedBy: "ani" };
    expect(result).toEqual({ kind: "changed", record: changed });
    const store = await on.restart();
    expect(await store.caseById(first.id)).toEqual(changed);
    expect((await store.history(first.id)).map(({ what, officer }) => [what, officer])).toEqual([
      ["submit", null],
      ["opened", "ani"],
    ]);
    expect(await store.caseById(second.id)).toEqual(second);
  });

  test("keeps every field of a record", async () => {
    const next: CaseRecord = {
      ...first,
      version: 2,
      kind: "desil",
      channel: "agen",
      area: null,
      desk: "umum",
      owner: "bps",
      state: "awaiting_resident",
      window: "late_delivery",
      pausedOn: "2026-11-11",
      answerBy: "2026-11-25",
      claimedBy: "ani",
      decidedBy: "budi",
      outcome: "partly",
      reason: "part_corrected",
      agency: "dukcapil",
      reopenings: 1,
      quarantine: "many_from_network",
      isOnHold: true,
      hasNewMessage: true,
      endedAt: now,
    };
    await on.store.change({
      ...claim(first.id, "ani"),
      decide: () => ({ ok: true, next, events: [eventOf("hold_set")] }),
    });
    expect(await on.store.caseById(first.id)).toEqual(next);
  });

  test("tells missing, stale and refused apart and writes nothing for them", async () => {
    expect(await on.store.change(claim(v7(), "ani"))).toEqual({ kind: "missing" });
    expect(await on.store.change({ ...claim(first.id, "ani"), expectedVersion: 7 })).toEqual({
      kind: "stale",
      version: 1,
    });
    expect(await on.store.change(refuse(first.id))).toEqual({ kind: "refused", refusal });
    expect(await on.store.caseById(first.id)).toEqual(first);
    expect((await on.store.head()).seq).toBe(2);
  });

  test("of two officers who ask at once with the same version, one is too late", async () => {
    const both = ["ani", "budi"].map((officer) => ({ ...claim(first.id, officer), expectedVersion: 1 }));
    const results = await Promise.all(both.map((change) => on.store.change(change)));
    expect(results.map(({ kind }) => kind)).toEqual(["changed", "stale"]);
    expect((await on.store.caseById(first.id))?.claimedBy).toBe("ani");
  });

  test("a decision that throws fails alone: its neighbours in the group are written", async () => {
    const broken: Change = {
      ...claim(first.id, "ani"),
      decide: () => {
        throw new Error("rusak");
      },
    };
    const results = await Promise.allSettled([
      on.store.change(claim(second.id, "budi")),
      on.store.change(broken),
      on.store.change(refuse(first.id)),
      on.store.file(newCase()),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
    expect((results[1] as PromiseRejectedResult).reason.message).toBe("rusak");
    expect(await on.store.caseById(first.id)).toEqual(first);
    expect((await on.store.caseById(second.id))?.claimedBy).toBe("budi");
    expect(await verifyChain(on.store)).toMatchObject({ ok: true, events: 4 });
  });

  test("a change may not turn a case into another nor skip a version", async () => {
    const turned = (next: Partial<CaseRecord>): Change => ({
      ...claim(first.id, "ani"),
      decide: (current) => ({ ok: true, next: { ...current, ...next }, events: [] }),
    });
    await expect(on.store.change(turned({ id: second.id }))).rejects.toThrow("into another");
    await expect(on.store.change(turned({ version: 3 }))).rejects.toThrow("from version 1 to 3");
    expect(await on.store.caseById(first.id)).toEqual(first);
  });

  test("several cases change together or not at all", async () => {
    const together = await on.store.changeAll([claim(first.id, "ani"), refuse(second.id)]);
    expect(together).toEqual([
      { kind: "refused", refusal: { code: "not_allowed", why: "together" } },
      { kind: "refused", refusal },
    ]);
    expect(await on.store.caseById(first.id)).toEqual(first);
    const results = await on.store.changeAll([claim(first.id, "ani"), claim(second.id, "ani")]);
    expect(results.map(({ kind }) => kind)).toEqual(["changed", "changed"]);
    expect((await on.store.caseById(second.id))?.claimedBy).toBe("ani");
    expect(await on.store.changeAll([])).toEqual([]);
  });

  test("a message is kept once, however often it is sent", async () => {
    const message = { id: v7(), from: "resident", sealed: base64("pesan") } as const;
    const change = { ...claim(first.id, "ani", { message }), messageId: message.id };
    const results = [
      ...(await Promise.all([on.store.change(change), on.store.change(change)])),
      await on.store.change(change),
    ];
    expect(results.map(({ kind }) => kind)).toEqual(["changed", "replayed", "replayed"]);
    expect(await on.store.thread(first.id)).toEqual([{ ...message, at: now }]);
    expect((await on.store.caseById(first.id))?.version).toBe(2);
    expect((await on.store.head()).seq).toBe(3);
  });

  test("the thread is in order of time, and the same id in another case is another message", async () => {
    const ids = [v7(), v7()] as const;
    const say = (caseId: string, id: string, at: string) =>
      on.store.change({
        ...claim(caseId, "ani", {
          message: { id, from: "office", sealed: base64(id) },
          events: [eventOf("message_sent", { at })],
        }),
        messageId: id,
      });
    await say(first.id, ids[0], "2026-11-11T00:00:00.000Z");
    await say(first.id, ids[1], "2026-11-10T00:00:00.000Z");
    expect((await say(second.id, ids[0], now)).kind).toBe("changed");
    expect((await on.store.thread(first.id)).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect((await on.store.thread(second.id)).map(({ id }) => id)).toEqual([ids[0]]);
  });

  test("another key and another code take the place of the old ones", async () => {
    const key = { desk: "umum", fingerprint: "baru", keyForDesk: base64("kunci baru") };
    const code = { trackHash: sha256("kode baru"), keyForResident: base64("kode baru") };
    const old = await on.store.sealed(first.id);
    await on.store.change(claim(first.id, "ani", { key, code }));
    expect(await on.store.sealed(first.id)).toEqual({
      ...old,
      fingerprint: "baru",
      keyForDesk: key.keyForDesk,
      keyForResident: code.keyForResident,
    });
    expect((await on.store.caseByTrack(code.trackHash))?.id).toBe(first.id);
    expect(await on.store.caseByTrack(sha256(`lacak ${first.id}`))).toBeNull();
  });

  test("a notice waits at the desk of the case until somebody has told the resident", async () => {
    await on.store.change(claim(first.id, "ani", { notice: "decide" }));
    const [notice] = await on.store.notices(["dinsos-82.71"]);
    expect(notice).toMatchObject({
      case: first.id,
      ticket: first.ticket,
      what: "decide",
      at: now,
      doneAt: null,
    });
    const id = notice?.id ?? 0;
    expect(await on.store.notices(["umum"])).toEqual([]);
    expect(await on.store.notices([])).toEqual([]);
    expect(await on.store.finishNotice(id, "ani", now, ["umum"])).toBe(false);
    expect(await on.store.finishNotice(id, "ani", now, [])).toBe(false);
    expect(await on.store.finishNotice(id, "ani", now, ["umum", "dinsos-82.71"])).toBe(true);
    expect(await on.store.finishNotice(id, "budi", now, ["dinsos-82.71"])).toBe(false);
    expect(await on.store.notices(["dinsos-82.71"])).toEqual([]);
  });

  test("a handover is recorded with its cases, and confirmed once", async () => {
    const handover = {
      id: v7(),
      cases: [first.id, second.id],
      sha256: sha256("berkas"),
      proposedBy: "ani",
      proposedAt: now,
      confirmedBy: null,
      confirmedAt: null,
    };
    const changes = [claim(first.id, "ani"), claim(second.id, "ani")];
    const refused = await on.store.proposeHandover(handover, [...changes.slice(1), refuse(first.id)]);
    expect(refused.map(({ kind }) => kind)).toEqual(["refused", "refused"]);
    expect(await on.store.handover(handover.id)).toBeNull();
    await on.store.proposeHandover(handover, changes);
    expect(await on.store.handover(handover.id)).toEqual(handover);

    const by = { officer: "budi", at: "2026-11-10T04:00:00.000Z" };
    const confirmations = await Promise.all(
      [1, 2].map(() => on.store.confirmHandover(handover.id, by, changes)),
    );
    expect(confirmations.map((results) => results.map(({ kind }) => kind))).toEqual([
      ["changed", "changed"],
      ["refused", "refused"],
    ]);
    expect(await on.store.handover(handover.id)).toEqual({
      ...handover,
      confirmedBy: "budi",
      confirmedAt: by.at,
    });
    expect((await on.store.caseById(first.id))?.version).toBe(3);
  });
});
