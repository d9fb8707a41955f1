import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CaseRecord, holidaysOf } from "#domain/objection";
import { verifyChain } from "../store/index.ts";
import { everyEngine, type TestStore } from "../tests/engines.ts";
import { base64, newCase, sha256 } from "../tests/filings.ts";
import { policyOfTests, routingOfTests } from "../tests/rules.ts";
import { enforceRetention, publishedHeads, publishHead, resumeUnanswered, runJobs } from "./index.ts";

const rules = { policy: policyOfTests, routing: routingOfTests, holidays: holidaysOf([]) };
const dayMs = 86_400_000;
const ended = new Date("2026-01-10T00:00:00.000Z");
const afterDays = (days: number) => new Date(ended.getTime() + days * dayMs);

describe.each(everyEngine)("$name: jobs", ({ open }) => {
  let on: TestStore;
  let folder: string;
  const filed = async (fields: Partial<CaseRecord>) => {
    const entry = newCase(fields, { files: [{ sha256: sha256("foto"), bytes: 4 }] });
    await on.store.file({ ...entry, event: { ...entry.event, at: ended.toISOString() } });
    return entry.record;
  };
  beforeEach(async () => {
    on = await open();
    folder = mkdtempSync(path.join(tmpdir(), "bansos-tugas-"));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await on.remove();
  });

  test("a case without an answer goes on after the last day at its desk, and its clock with it", async () => {
    const waiting = await filed({
      state: "awaiting_resident",
      claimedBy: "ani",
      pausedOn: "2026-11-02",
      answerBy: "2026-11-16",
      decideBy: "2026-11-30",
    });
    // Midnight has passed in Ternate (UTC+9), not yet in Jakarta.
    const lastDay = new Date("2026-11-16T14:59:00.000Z");
    const dayAfter = new Date("2026-11-16T15:01:00.000Z");
    expect(await resumeUnanswered(on.store, rules, lastDay)).toBe(0);
    expect(await resumeUnanswered(on.store, rules, dayAfter)).toBe(1);
    expect(await resumeUnanswered(on.store, rules, dayAfter)).toBe(0);
    expect(await on.store.caseById(waiting.id)).toMatchObject({
      state: "in_review",
      version: 2,
      claimedBy: "ani",
      pausedOn: null,
      answerBy: null,
      decideBy: "2026-12-15",
    });
    expect((await on.store.history(waiting.id)).at(-1)).toMatchObject({
      what: "resume",
      actor: "system",
      from: "awaiting_resident",
      to: "in_review",
    });
  });

  test("photos go after 90 days, content after 365, the skeleton after 1825; nothing that lives or is on hold", async () => {
    const endedAt = ended.toISOString();
    const old = await filed({ state: "closed", endedAt });
    const held = await filed({ state: "closed", endedAt, isOnHold: true });
    const living = await filed({ state: "in_review" });
    const run = (days: number) => enforceRetention(on.store, policyOfTests, afterDays(days));

    expect(await run(89)).toEqual({ files: 0, content: 0, events: 0 });
    expect(await run(91)).toEqual({ files: 1, content: 0, events: 0 });
    expect(await run(366)).toEqual({ files: 0, content: 1, events: 0 });
    expect(await run(367)).toEqual({ files: 0, content: 0, events: 0 });
    expect(await on.store.sealed(old.id)).toMatchObject({ body: null, keyForResident: null });
    expect((await on.store.history(old.id)).map(({ what, facts }) => [what, facts])).toEqual([
      ["submit", { desk: "dinsos-82.71" }],
      ["files_erased", {}],
      ["content_erased", { digest: sha256(`isi ${old.id}`) }],
    ]);
    expect(await run(1826)).toEqual({ files: 0, content: 0, events: 1 });
    expect((await on.store.checkpoint()).seq).toBe(1);
    for (const { id } of [held, living]) {
      expect((await on.store.sealed(id))?.body).toBe(base64(`isi ${id}`));
      expect((await on.store.files(id)).length).toBe(1);
      expect((await on.store.history(id)).length).toBe(1);
    }
    expect(await verifyChain(on.store)).toMatchObject({ ok: true, events: 4 });
  });

  test("the head of the chain is published once a day, and what is published holds against the chain", async () => {
    await filed({});
    const head = await on.store.head();
    expect(await publishHead(on.store, folder, new Date("2026-11-10T16:59:00Z"))).toBe(true);
    await filed({});
    expect(await publishHead(on.store, folder, new Date("2026-11-10T16:59:30Z"))).toBe(false);
    expect(await publishHead(on.store, folder, new Date("2026-11-10T17:01:00Z"))).toBe(true);
    expect(readdirSync(path.join(folder, "kepala"))).toEqual(["2026-11-10.json", "2026-11-11.json"]);
    expect(JSON.parse(readFileSync(path.join(folder, "kepala/2026-11-10.json"), "utf8"))).toEqual(head);
    const heads = publishedHeads(folder);
    expect(heads).toEqual([head, await on.store.head()]);
    expect(await verifyChain(on.store, heads)).toMatchObject({ ok: true, events: 2 });
    expect(publishedHeads(path.join(folder, "lain"))).toEqual([]);
  });

  test("one run does all that is due", async () => {
    await filed({ state: "closed", endedAt: ended.toISOString() });
    await on.store.spendChallenge("tanda", "2026-02-01T00:00:00.000Z");
    const deps = { ...rules, store: on.store, folder, clock: () => afterDays(400) };
    await publishHead(on.store, folder, afterDays(393));
    expect(await runJobs(deps)).toEqual({
      resumed: 0,
      erased: { files: 1, content: 1, events: 0 },
      isHeadPublished: true,
      isClockTrusted: true,
    });
    expect(await on.store.spendChallenge("tanda", "2027-02-01T00:00:00.000Z")).toBe(true);
    expect(await runJobs(deps)).toMatchObject({ erased: { files: 0, content: 0 }, isHeadPublished: false });
  });

  test("a clock that jumped ahead erases and moves nothing on that day, and may be put back", async () => {
    const { id } = await filed({ state: "closed", endedAt: ended.toISOString() });
    const run = (days: number) =>
      runJobs({ ...rules, store: on.store, folder, clock: () => afterDays(days) });
    await run(1);
    const jumped = [await run(4000), await run(4000.1)];
    expect(jumped.map(({ isClockTrusted }) => isClockTrusted)).toEqual([false, false]);
    expect(await run(2)).toMatchObject({ isClockTrusted: true, erased: { files: 0, content: 0 } });
    expect((await on.store.sealed(id))?.body).toBe(base64(`isi ${id}`));
    expect((await on.store.history(id)).length).toBe(1);
    await filed({ state: "submitted" });
    expect(await verifyChain(on.store)).toMatchObject({ ok: true, events: 2 });
  });
});
