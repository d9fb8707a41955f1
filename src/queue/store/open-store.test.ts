import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { everyEngine, type OpenTestStore } from "../tests/engines.ts";
import { newCase } from "../tests/filings.ts";
import { NewerDatabase, openStore, QueueBusy, StoreUnavailable, verifyChain } from "./index.ts";

describe.each(everyEngine)("$name: opening and closing", ({ name, open }) => {
  let on: OpenTestStore;
  beforeEach(async () => {
    on = await open();
  });
  afterEach(() => on.remove());

  test("is done as often as one likes; the tables are made once and what is kept stays", async () => {
    const entry = newCase();
    await on.store.file(entry);
    await on.restart();
    const store = await on.restart();
    expect(store.engine).toBe(name);
    expect(await store.caseById(entry.record.id)).toEqual(entry.record);
    expect(await store.checkIntegrity()).toEqual([]);
  });

  test("two stores on one database share the cases and one chain without gaps", async () => {
    const other = await openStore(on.options);
    const entries = Array.from({ length: 60 }, () => newCase());
    const results = await Promise.all(entries.flatMap((entry) => [on.store.file(entry), other.file(entry)]));
    const filed = results.filter(({ kind }) => kind === "filed");
    expect([filed.length, results.length]).toEqual([60, 120]);
    const [first] = entries;
    const claim = (officer: string) => ({
      caseId: first?.record.id ?? "",
      expectedVersion: 1,
      decide: (current: ReturnType<typeof newCase>["record"]) => ({
        ok: true as const,
        next: { ...current, version: 2, claimedBy: officer },
        events: [],
      }),
    });
    const claims = await Promise.all([on.store.change(claim("ani")), other.change(claim("budi"))]);
    expect(claims.map(({ kind }) => kind).toSorted()).toEqual(["changed", "stale"]);
    expect(await verifyChain(other)).toMatchObject({ ok: true, events: 60, head: { seq: 60 } });
    await other.close();
  });

  test("two may make the tables of an empty database at once", async () => {
    const empty = await open();
    const drop = name === "postgres" ? "drop schema public cascade; create schema public" : "select 1";
    await empty.store.close();
    await empty.tamper(drop);
    const stores = await Promise.all([
      openStore(on.options),
      openStore(empty.options),
      openStore(empty.options),
    ]);
    for (const store of stores) expect((await store.head()).seq).toBe(0);
    await Promise.all(stores.map((store) => store.close()));
    await empty.restart();
    await empty.remove();
  });

  test("a database of a newer version is refused and left as it is", async () => {
    await on.tamper(
      "insert into kysely_migration (name, timestamp) values ('2099-01-01-later', '2099-01-01T00:00:00Z')",
    );
    await expect(openStore(on.options)).rejects.toThrow(NewerDatabase);
    await expect(openStore(on.options)).rejects.toThrow("2099-01-01-later");
    await on.tamper("delete from kysely_migration where name = '2099-01-01-later'");
    expect((await on.restart()).engine).toBe(name);
  });

  test("closing waits for what was taken in; nothing is taken in after it", async () => {
    const entries = Array.from({ length: 30 }, () => newCase());
    const filed = entries.map((entry) => on.store.file(entry));
    await on.store.close();
    expect((await Promise.all(filed)).map(({ kind }) => kind)).toEqual(Array(30).fill("filed"));
    await expect(on.store.file(newCase())).rejects.toThrow(StoreUnavailable);
    await expect(on.store.ping()).rejects.toThrow(StoreUnavailable);
    const store = await openStore(on.options);
    expect((await store.head()).seq).toBe(30);
    await store.close();
    await on.restart();
  });

  test("takes no more in than it can hold, and says so", async () => {
    const small = await openStore({
      ...on.options,
      limits: { waiting: 10, waitingBytes: 1_000_000, group: 4 },
    });
    const results = await Promise.allSettled(Array.from({ length: 15 }, () => small.file(newCase())));
    const refused = results.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
    expect(refused.map(({ reason }) => reason instanceof QueueBusy)).toEqual(Array(5).fill(true));
    expect((await small.head()).seq).toBe(10);
    expect((await small.file(newCase())).kind).toBe("filed");
    await small.close();

    const narrow = await openStore({ ...on.options, limits: { waiting: 10, waitingBytes: 10, group: 4 } });
    await expect(narrow.file(newCase())).rejects.toThrow(QueueBusy);
    await narrow.close();
  });
});

test("a file that cannot be made and a server that is not there are told as unavailable", async () => {
  await expect(openStore({ file: "/nowhere/antrean.db" })).rejects.toThrow(StoreUnavailable);
  await expect(openStore({ databaseUrl: "postgresql://nobody@127.0.0.1:1/nothing" })).rejects.toThrow(
    StoreUnavailable,
  );
  expect(existsSync("/nowhere")).toBe(false);
  await expect(openStore({})).rejects.toThrow("address or a file");
});
