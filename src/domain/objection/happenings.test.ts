import { expect, test } from "vitest";
import { caseState } from "#schemas/objection";
import { caseIn, contextOf, officerA, resident, supervisor } from "./example-case.ts";
import { canWithdraw, canWrite, hearResident, liftQuarantine, noteOpening, tellResident } from "./index.ts";

const message = { id: "0192f0c1-7e2a-7b3c-8d4e-000000000001", sealed: "" };

test("a message answers a question where one was asked, and is kept where not", () => {
  expect(hearResident(caseIn("awaiting_resident"), message, contextOf(resident))).toMatchObject({
    next: { state: "in_review", hasNewMessage: true },
    event: { what: "answer", facts: { message: message.id } },
  });
  expect(hearResident(caseIn("in_review"), message, contextOf(resident))).toMatchObject({
    next: { state: "in_review", version: 8, hasNewMessage: true },
    event: { what: "message_received", from: null, to: null, facts: { message: message.id } },
  });
});

test("a resident writes while the case lives or could be reopened", () => {
  const silent = caseState.options.filter((state) => !canWrite(caseIn(state)));
  expect(silent).toEqual(["withdrawn"]);
  const closed = caseIn("closed", { reopenings: 1 });
  expect(canWrite(closed)).toBe(false);
  expect(hearResident(closed, message, contextOf(resident))).toMatchObject({ refusal: { why: "ended" } });
});

test("a case can be taken back until it was handed over", () => {
  const kept = caseState.options.filter((state) => !canWithdraw(caseIn(state)));
  expect(kept).toEqual([
    "inadmissible",
    "duplicate",
    "handed_over",
    "national_accepted",
    "national_rejected",
    "closed",
    "withdrawn",
  ]);
});

test("opening is an event, and the new message has been seen", () => {
  const { next, event } = noteOpening(caseIn("in_review", { hasNewMessage: true }), contextOf(officerA));
  expect(next).toMatchObject({ hasNewMessage: false, version: 7 });
  expect(event).toMatchObject({ what: "opened", actor: { kind: "officer", officer: "a" } });
});

test("an officer writes without moving the case", () => {
  const told = tellResident(caseIn("in_review"), message.id, contextOf(officerA));
  expect(told).toMatchObject({ next: { state: "in_review", version: 8 }, event: { what: "message_sent" } });
  expect(tellResident(caseIn("withdrawn"), message.id, contextOf(officerA)).ok).toBe(false);
});

test("only a supervisor lifts quarantine", () => {
  const aside = caseIn("submitted", { quarantine: "many_from_area" });
  expect(liftQuarantine(aside, contextOf(officerA))).toMatchObject({ refusal: { why: "needs_supervisor" } });
  expect(liftQuarantine(aside, contextOf(supervisor))).toMatchObject({
    next: { quarantine: null, version: 8 },
    event: { what: "quarantine_lifted" },
  });
  expect(liftQuarantine(caseIn("submitted"), contextOf(supervisor)).ok).toBe(false);
});
