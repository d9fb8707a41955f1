import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseState } from "#schemas/objection";
import { caseIn, contextOf, officerA, resident, system } from "./example-case.ts";
import {
  addWorkingDays,
  holidaysOf,
  isOverdue,
  isUnseen,
  isWorkingDay,
  move,
  workingDaysBetween,
} from "./index.ts";

const holidays = holidaysOf([{ date: "2026-12-24" }, { date: "2026-12-25" }, { date: "2026-12-26" }]);
const message = { id: "0192f0c1-7e2a-7b3c-8d4e-000000000001", sealed: "" };
const day = fc
  .integer({ min: 0, max: 400 })
  .map((offset) => new Date(Date.UTC(2026, 9, 1) + offset * 86_400_000).toISOString().slice(0, 10));

describe("working days", () => {
  test.each([
    ["2026-11-20", 1, "2026-11-23", "over a weekend"],
    ["2026-11-21", 1, "2026-11-23", "from a Saturday"],
    ["2026-12-23", 1, "2026-12-28", "over Christmas and a weekend"],
    ["2026-12-22", 3, "2026-12-29", "over all of it"],
    ["2026-11-21", 0, "2026-11-21", "none"],
  ])("%s and %i is %s: %s", (from, count, expected) => {
    expect(addWorkingDays(from, count, holidays)).toBe(expected);
  });

  test("counting undoes adding, and every day reached is one of work", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 70 }), (from, count) => {
        const reached = addWorkingDays(from, count, holidays);
        expect(workingDaysBetween(from, reached, holidays)).toBe(count);
        expect(isWorkingDay(reached, holidays)).toBe(true);
      }),
    );
  });
});

describe("the clock", () => {
  test("waiting for the resident moves the decision on by the working days waited", () => {
    const asked = move(caseIn("in_review"), { action: "ask_resident", message }, contextOf(officerA));
    if (!asked.ok) throw new Error(asked.refusal.why);
    expect(asked.next).toMatchObject({
      pausedOn: "2026-11-10",
      answerBy: "2026-11-24",
      decideBy: "2026-11-20",
    });
    const answered = move(
      asked.next,
      { action: "answer", message },
      contextOf(resident, "2026-11-16T03:00:00.000Z"),
    );
    if (!answered.ok) throw new Error(answered.refusal.why);
    expect(answered.next).toMatchObject({
      state: "in_review",
      pausedOn: null,
      answerBy: null,
      decideBy: "2026-11-26",
      hasNewMessage: true,
      claimedBy: "a",
    });
  });

  test("the review goes on without an answer only when the last day is over", () => {
    const waiting = caseIn("awaiting_resident");
    expect(move(waiting, { action: "resume" }, contextOf(system, "2026-11-23T14:59:59.000Z"))).toMatchObject({
      refusal: { code: "not_allowed", why: "still_time_to_answer" },
    });
    const resumed = move(waiting, { action: "resume" }, contextOf(system, "2026-11-23T15:00:00.000Z"));
    expect(resumed).toMatchObject({ next: { state: "in_review", decideBy: "2026-12-07", outcome: null } });
  });

  test("waiting for an agency does not stop it", () => {
    const asked = move(caseIn("in_review"), { action: "ask_agency", agency: "bps" }, contextOf(officerA));
    expect(asked).toMatchObject({ next: { agency: "bps", pausedOn: null, decideBy: "2026-11-20" } });
  });

  test("a pause never shortens the time that is left", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 30 }),
        (asked, left, waited) => {
          const decideBy = addWorkingDays(asked, left, holidays);
          const at = (date: string) => `${date}T03:00:00.000Z`;
          const paused = move(
            caseIn("in_review", { decideBy }),
            { action: "ask_resident", message },
            contextOf(officerA, at(asked)),
          );
          if (!paused.ok) throw new Error(paused.refusal.why);
          const answeredOn = new Date(Date.parse(at(asked)) + waited * 86_400_000).toISOString().slice(0, 10);
          const answered = move(
            paused.next,
            { action: "answer", message },
            contextOf(resident, at(answeredOn)),
          );
          if (!answered.ok) throw new Error(answered.refusal.why);
          const used = contextOf(resident).holidays;
          expect(answered.next.decideBy >= decideBy).toBe(true);
          expect(workingDaysBetween(answeredOn, answered.next.decideBy, used)).toBeGreaterThanOrEqual(
            workingDaysBetween(asked, decideBy, used),
          );
        },
      ),
    );
  });

  test("late is a flag on undecided cases whose clock runs, and changes nothing", () => {
    const late = caseState.options.filter((state) => isOverdue(caseIn(state), "2026-11-21"));
    expect(late).toEqual(["submitted", "triaged", "rerouted", "in_review", "awaiting_agency", "reopened"]);
    expect(isOverdue(caseIn("in_review"), "2026-11-20")).toBe(false);
    expect(isOverdue(caseIn("awaiting_resident", { decideBy: "2026-11-06" }), "2026-11-10")).toBe(true);
    expect(isUnseen(caseIn("submitted"), "2026-11-06")).toBe(true);
    expect(isUnseen(caseIn("submitted"), "2026-11-05")).toBe(false);
    expect(isUnseen(caseIn("triaged"), "2026-11-06")).toBe(false);
  });
});
