import type { CaseState } from "#schemas/objection";
import type { CaseRecord } from "./record.ts";
import { addWorkingDays, type Holidays, workingDaysBetween } from "./working-days.ts";

/** States in which a decision is still due. */
const undecided: readonly CaseState[] = [
  "submitted",
  "triaged",
  "rerouted",
  "in_review",
  "awaiting_resident",
  "awaiting_agency",
  "reopened",
];

/** Claims that the decision is late. A flag that escalates: it decides nothing. While paused, the day does not pass. */
export function isOverdue(record: CaseRecord, today: string): boolean {
  return undecided.includes(record.state) && (record.pausedOn ?? today) > record.decideBy;
}

/** Claims that nobody has looked at the case in the time for acknowledging it. */
export function isUnseen(record: CaseRecord, today: string): boolean {
  return record.state === "submitted" && today > record.acknowledgeBy;
}

/** Returns the fields of a clock that stands still until the resident answers. */
export function pauseClock(
  today: string,
  answerDays: number,
  holidays: Holidays,
): Pick<CaseRecord, "pausedOn" | "answerBy"> {
  return { pausedOn: today, answerBy: addWorkingDays(today, answerDays, holidays) };
}

/** Returns the fields of a clock that runs again: the decision moves on by the working days it stood still. */
export function resumeClock(
  record: CaseRecord,
  today: string,
  holidays: Holidays,
): Pick<CaseRecord, "pausedOn" | "answerBy" | "decideBy"> {
  const paused = record.pausedOn === null ? 0 : workingDaysBetween(record.pausedOn, today, holidays);
  return { pausedOn: null, answerBy: null, decideBy: addWorkingDays(record.decideBy, paused, holidays) };
}
