import { v7 as uuidv7 } from "uuid";
import { expect } from "vitest";
import type { CaseRecord } from "#domain/objection";
import { type CaseState, caseState, type OfficerAction, officerAction } from "#schemas/objection";
import type { TestEngine } from "./engines.ts";
import { base64 } from "./filings.ts";
import { type Ask, homeDesk, openOffice } from "./office.ts";

/** The moves as the design of the queue lists them, written down once more: from, action, to. */
export const moves = [
  ["submitted", "triage", "triaged"],
  ["submitted", "find_inadmissible", "inadmissible"],
  ["submitted", "find_duplicate", "duplicate"],
  ["triaged", "claim", "in_review"],
  ["triaged", "reroute", "rerouted"],
  ["rerouted", "accept", "triaged"],
  ["in_review", "ask_resident", "awaiting_resident"],
  ["in_review", "ask_agency", "awaiting_agency"],
  ["awaiting_agency", "hear_agency", "in_review"],
  ["in_review", "decide", "decided"],
  ["in_review", "release", "triaged"],
  ["decided", "close", "closed"],
  ["national_accepted", "close", "closed"],
  ["handed_over", "accept_nationally", "national_accepted"],
  ["handed_over", "reject_nationally", "national_rejected"],
  ["national_rejected", "review_again", "in_review"],
  ["closed", "reopen", "reopened"],
  ["inadmissible", "reopen", "reopened"],
  ["duplicate", "reopen", "reopened"],
  ["reopened", "review", "in_review"],
] as const satisfies readonly (readonly [CaseState, OfficerAction, CaseState])[];

export const told: readonly OfficerAction[] = [
  "find_inadmissible",
  "find_duplicate",
  "reroute",
  "ask_resident",
  "decide",
  "accept_nationally",
  "reject_nationally",
  "close",
  "reopen",
];

export const withdrawable: readonly CaseState[] = [
  "submitted",
  "triaged",
  "rerouted",
  "in_review",
  "awaiting_resident",
  "awaiting_agency",
  "decided",
  "reopened",
];

export const refused = caseState.options.flatMap((state) =>
  officerAction.options
    .filter((action) => !moves.some(([from, name]) => from === state && name === action))
    .map((action) => [state, action] as const),
);

const worked: readonly CaseState[] = ["in_review", "awaiting_resident", "awaiting_agency"];
const settled: readonly CaseState[] = [
  "decided",
  "handed_over",
  "national_accepted",
  "national_rejected",
  "closed",
];
const ended: readonly CaseState[] = ["closed", "inadmissible", "duplicate", "withdrawn"];

/** A case in that state as it would have come there, worked on by one officer and ended by another. */
function standing(state: CaseState, claimant: string, decider: string): Partial<CaseRecord> {
  return {
    state,
    ...(worked.includes(state) ? { claimedBy: claimant } : {}),
    ...(settled.includes(state) ? { decidedBy: decider, outcome: "granted", reason: "data_corrected" } : {}),
    ...(state === "inadmissible" || state === "duplicate" ? { decidedBy: decider } : {}),
    ...(state === "reopened" ? { decidedBy: decider, reopenings: 1 } : {}),
    ...(state === "awaiting_resident" ? { pausedOn: "2026-11-09", answerBy: "2026-11-23" } : {}),
    ...(ended.includes(state) ? { endedAt: "2026-11-09T00:30:00.000Z" } : {}),
  };
}

export const message = () => ({ id: uuidv7(), sealed: base64("pesan tersegel") });

/** Returns an office with three officers whose cases can be moved: two of the home desk, one of another city. */
export async function openMovingOffice(engine: TestEngine) {
  const office = await openOffice(engine);
  const ani = await office.hire("ani", [homeDesk, "umum"]);
  const budi = await office.hire("budi", [homeDesk], "supervisor");
  const citra = await office.hire("citra", ["dinsos-35.10"], "admin");

  const put = (state: CaseState, fields: Partial<CaseRecord> = {}) =>
    office.put({ ...standing(state, ani.row.id, budi.row.id), ...fields });

  /** Everything the action needs, so that nothing but the rules refuses it. */
  function requestFor(action: OfficerAction): Record<string, unknown> & { action: OfficerAction } {
    switch (action) {
      case "find_inadmissible":
        return { action, reason: "too_little_told" };
      case "find_duplicate":
        return { action, reason: "same_case_filed", duplicateOf: "BT-7K3M9-QXD2A" };
      case "reroute":
        return { action, reason: "wrong_desk", key: keyFor("umum") };
      case "ask_resident":
        return { action, message: message() };
      case "ask_agency":
        return { action, agency: "dukcapil" };
      case "decide":
        return { action, outcome: "granted", reason: "data_corrected", message: message() };
      case "reject_nationally":
        return { action, reason: "quota_used" };
      case "reopen":
        return { action, reason: "new_facts" };
      default:
        return { action };
    }
  }

  function keyFor(desk: string) {
    const fingerprint = office.deps.keys?.desks.find((one) => one.desk === desk)?.fingerprint ?? "";
    return { desk, fingerprint, keyForDesk: base64(`kunci untuk ${desk}`) };
  }

  const moving = (ask: Ask, record: CaseRecord, body: unknown, version?: number) =>
    ask(`/v1/cases/${record.id}/transitions`, {
      method: "POST",
      body,
      ...(version === undefined ? {} : { version }),
    });

  const untouched = async (record: CaseRecord) => {
    expect(await office.store.caseById(record.id)).toEqual(record);
    expect((await office.store.history(record.id)).map(({ what }) => what)).toEqual(["submit"]);
  };

  return { office, ani, budi, citra, put, requestFor, keyFor, moving, untouched };
}

export type MovingOffice = Awaited<ReturnType<typeof openMovingOffice>>;
