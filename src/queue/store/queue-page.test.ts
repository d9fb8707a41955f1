import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CaseRecord, isOverdue } from "#domain/objection";
import { type CaseState, caseState, type QueueFilter } from "#schemas/objection";
import { everyEngine, type TestStore } from "../tests/engines.ts";
import { newCase, now } from "../tests/filings.ts";

const day = (number: number) => `2026-11-${String(number).padStart(2, "0")}`;
const today = { "dinsos-82.71": day(16), umum: day(15) };
const ends = ["closed", "inadmissible", "duplicate", "withdrawn"];

const caseAt = (state: CaseState, desk: string, decideBy: number): CaseRecord =>
  newCase({
    state,
    desk,
    decideBy: day(decideBy),
    kind: state.startsWith("national") ? "desil" : "usul",
    area: desk === "umum" ? null : "82.71.05",
    claimedBy: state === "in_review" ? "ani" : null,
    quarantine: state === "submitted" && decideBy === 15 ? "many_from_area" : null,
    ...(state === "awaiting_resident" && { pausedOn: day(15), answerBy: day(decideBy) }),
    endedAt: ends.includes(state) ? now : null,
  }).record;

/** Every state, at two desks, around the day, with the clock running and paused. */
const cases: readonly CaseRecord[] = caseState.options.flatMap((state) =>
  [14, 15, 16].flatMap((decideBy) => ["dinsos-82.71", "umum"].map((desk) => caseAt(state, desk, decideBy))),
);
const ofDinsos = cases.filter(({ desk }) => desk === "dinsos-82.71");

describe.each(everyEngine)("$name: the queue", ({ open }) => {
  let on: TestStore;
  const ask = (filter: Partial<QueueFilter> = {}, desks = ["dinsos-82.71", "umum"]) =>
    on.store.queue({ filter: { view: "open", limit: 100, ...filter }, desks, officer: "ani", today });
  const idsOf = (records: readonly CaseRecord[]) =>
    records
      .toSorted((one, other) => (one.decideBy + one.id < other.decideBy + other.id ? -1 : 1))
      .map(({ id }) => id);

  beforeAll(async () => {
    on = await open();
    await Promise.all(cases.map((record) => on.store.file({ ...newCase({ id: record.id }), record })));
  });
  afterAll(() => on.remove());

  test("shows what is not at an end, first what must be decided first, and counts the views", async () => {
    const { cases: shown, next, counts } = await ask();
    const isOpen = cases.filter(({ endedAt }) => endedAt === null);
    expect(shown.map(({ id }) => id)).toEqual(idsOf(isOpen));
    expect(next).toBeNull();
    const late = cases.filter((record) => isOverdue(record, today[record.desk as "umum"]));
    expect(counts).toEqual({ open: 66, mine: 6, overdue: late.length, quarantine: 2, all: 90 });
    expect(late.length).toBeGreaterThan(10);
  });

  test("knows overdue as the domain does", async () => {
    const late = cases.filter((record) => isOverdue(record, today[record.desk as "umum"]));
    expect((await ask({ view: "overdue" })).cases.map(({ id }) => id)).toEqual(idsOf(late));
  });

  test("never leaves the desks in scope", async () => {
    const { cases: shown, counts } = await ask({ view: "all" }, ["dinsos-82.71"]);
    expect(shown.map(({ id }) => id)).toEqual(idsOf(ofDinsos));
    expect(counts.all).toBe(45);
    expect(await ask({ desk: "umum" }, ["dinsos-82.71"])).toEqual({
      cases: [],
      next: null,
      counts: { open: 0, mine: 0, overdue: 0, quarantine: 0, all: 0 },
    });
    expect((await ask({}, [])).cases).toEqual([]);
  });

  test("filters by desk, state, kind, area, ticket and view", async () => {
    const shown = async (filter: Partial<QueueFilter>) =>
      (await ask({ view: "all", ...filter })).cases.map(({ id }) => id);
    const where = (holds: (record: CaseRecord) => boolean) => idsOf(cases.filter(holds));
    expect(await shown({ desk: "umum" })).toEqual(where(({ desk }) => desk === "umum"));
    expect(await shown({ state: "decided" })).toEqual(where(({ state }) => state === "decided"));
    expect(await shown({ kind: "desil" })).toEqual(where(({ kind }) => kind === "desil"));
    expect(await shown({ area: "82.71.05" })).toEqual(where(({ area }) => area === "82.71.05"));
    const [one] = cases;
    expect(await shown({ ticket: one?.ticket ?? "" })).toEqual([one?.id]);
    expect(await shown({ view: "mine" })).toEqual(where(({ claimedBy }) => claimedBy === "ani"));
    expect(await shown({ view: "quarantine" })).toEqual(where(({ quarantine }) => quarantine !== null));
    expect(await shown({ state: "decided", desk: "umum", kind: "usul" })).toEqual(
      where(({ state, desk, kind }) => state === "decided" && desk === "umum" && kind === "usul"),
    );
  });

  test("pages meet without gap or double", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ask>> = await ask({
        view: "all",
        limit: 7,
        ...(after && { after }),
      });
      seen.push(...page.cases.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(idsOf(cases));
  });

  test("finds who did not answer in time, by the day at each desk", async () => {
    const waiting = cases.filter(
      ({ answerBy, desk }) => answerBy !== null && answerBy < today[desk as "umum"],
    );
    const due = await on.store.casesToResume(today);
    expect(due.map(({ id }) => id).toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
    expect(due.length).toBe(3);
    expect((await on.store.casesToResume({ umum: day(30) })).length).toBe(3);
    expect(await on.store.casesToResume({})).toEqual([]);
  });
});
