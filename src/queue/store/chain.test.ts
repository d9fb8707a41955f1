import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { everyEngine, type OpenTestStore } from "../tests/engines.ts";
import { newCase } from "../tests/filings.ts";
import { canonicalJson, hashOf, verifyChain } from "./index.ts";

test("canonical JSON has its keys in order and leaves out what is undefined", () => {
  const value = { b: [1, "é", { d: null, c: undefined }], a: true, B: "\u2028" };
  expect(canonicalJson(value)).toBe('{"B":"\u2028","a":true,"b":[1,"é",{"d":null}]}');
});

test("canonical JSON is the same whatever the order of the keys, and reads back as the same value", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

describe.each(everyEngine)("$name: the chain of events", ({ name, open }) => {
  let on: OpenTestStore;
  const unguarded = (statement: string) =>
    on.tamper(
      name === "sqlite"
        ? `drop trigger events_stay; drop trigger events_are_kept; ${statement}`
        : `alter table events disable trigger user; ${statement}`,
    );

  beforeEach(async () => {
    on = await open();
    for (let filed = 0; filed < 5; filed += 1) await on.store.file(newCase());
  });
  afterEach(() => on.remove());

  test("counts from 1 without gaps, each event on the hash of the one before", async () => {
    const events = await on.store.events(0, 100);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(events.map(({ previous }) => previous)).toEqual([
      "0".repeat(64),
      ...events.slice(0, 4).map(({ hash }) => hash),
    ]);
    expect(events.map(hashOf)).toEqual(events.map(({ hash }) => hash));
    expect((await on.store.events(3, 1)).map(({ seq }) => seq)).toEqual([4]);
    expect(await verifyChain(on.store)).toEqual({ ok: true, events: 5, head: await on.store.head() });
  });

  test("cannot be changed or shortened through the database", async () => {
    for (const statement of [
      "update events set officer = 'x' where seq = 2",
      "delete from events where seq = 5",
    ])
      await expect(on.tamper(statement)).rejects.toThrow("append-only");
    if (name === "postgres") await expect(on.tamper("truncate events")).rejects.toThrow("append-only");
    expect(await verifyChain(on.store)).toMatchObject({ ok: true });
  });

  test.each([
    ["an event changed", "update events set officer = 'x' where seq = 3", 3, "changed"],
    ["its facts changed", `update events set facts = '{"desk":"umum"}' where seq = 3`, 3, "changed"],
    ["an event taken out", "delete from events where seq = 3", 3, "missing"],
    ["the last event taken out", "delete from events where seq = 5", 5, "missing"],
    ["another hash", `update events set hash = '${"1".repeat(64)}' where seq = 3`, 3, "changed"],
    ["another link", `update events set previous = '${"1".repeat(64)}' where seq = 3`, 3, "unlinked"],
  ])("with the guards taken off, %s is found", async (_, statement, seq, fault) => {
    await unguarded(statement);
    expect(await verifyChain(on.store)).toEqual({ ok: false, seq, fault });
  });

  test("a head set back with its events is found by a head published before", async () => {
    const published = await on.store.head();
    const [, , , fourth] = await on.store.events(0, 10);
    await unguarded(
      `delete from events where seq = 5; update heads set seq = 4, hash = '${fourth?.hash}' where name = 'chain'`,
    );
    expect(await verifyChain(on.store)).toMatchObject({ ok: true, events: 4 });
    expect(await verifyChain(on.store, [published])).toEqual({ ok: false, seq: 5, fault: "missing" });
    await on.store.file(newCase());
    expect(await verifyChain(on.store, [published])).toEqual({ ok: false, seq: 5, fault: "head" });
  });

  test("a head that does not fit its last event is found", async () => {
    await on.tamper(`update heads set hash = '${"2".repeat(64)}' where name = 'chain'`);
    expect(await verifyChain(on.store)).toEqual({ ok: false, seq: 5, fault: "head" });
  });
});
