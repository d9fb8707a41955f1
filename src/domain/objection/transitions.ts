import type { ActorKind, CaseAction, CaseState } from "#schemas/objection";

/** What a request must carry for an action, besides the reason that `reasonsFor` asks for. */
export type Need = "outcome" | "message" | "agency" | "duplicateOf" | "key";

/** One row of the table: from which states an action leads where, who may take it, and what it needs. */
export interface Transition {
  /** Empty for `submit`, which begins a case. */
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly by: ActorKind;
  readonly needs: readonly Need[];
  /** Whether the resident is due a notice. */
  readonly isNoticed: boolean;
}

const officer = { by: "officer", needs: [], isNoticed: false } as const;
const noticed = { ...officer, isNoticed: true } as const;

/** The table of moves. What is not in it does not happen: code, documentation and tests are driven by it. */
export const transitions: Readonly<Record<CaseAction, Transition>> = {
  submit: { from: [], to: "submitted", by: "resident", needs: [], isNoticed: false },
  triage: { ...officer, from: ["submitted"], to: "triaged" },
  find_inadmissible: { ...noticed, from: ["submitted"], to: "inadmissible" },
  find_duplicate: { ...noticed, from: ["submitted"], to: "duplicate", needs: ["duplicateOf"] },
  claim: { ...officer, from: ["triaged"], to: "in_review" },
  reroute: { ...noticed, from: ["triaged"], to: "rerouted", needs: ["key"] },
  accept: { ...officer, from: ["rerouted"], to: "triaged" },
  ask_resident: { ...noticed, from: ["in_review"], to: "awaiting_resident", needs: ["message"] },
  answer: {
    from: ["awaiting_resident"],
    to: "in_review",
    by: "resident",
    needs: ["message"],
    isNoticed: false,
  },
  resume: { from: ["awaiting_resident"], to: "in_review", by: "system", needs: [], isNoticed: false },
  ask_agency: { ...officer, from: ["in_review"], to: "awaiting_agency", needs: ["agency"] },
  hear_agency: { ...officer, from: ["awaiting_agency"], to: "in_review" },
  decide: { ...noticed, from: ["in_review"], to: "decided", needs: ["outcome", "message"] },
  release: { ...officer, from: ["in_review"], to: "triaged" },
  hand_over: { ...noticed, from: ["decided"], to: "handed_over" },
  close: { ...noticed, from: ["decided", "national_accepted"], to: "closed" },
  accept_nationally: { ...noticed, from: ["handed_over"], to: "national_accepted" },
  reject_nationally: { ...noticed, from: ["handed_over"], to: "national_rejected" },
  review_again: { ...officer, from: ["national_rejected"], to: "in_review" },
  withdraw: {
    from: [
      "submitted",
      "triaged",
      "rerouted",
      "in_review",
      "awaiting_resident",
      "awaiting_agency",
      "decided",
      "reopened",
    ],
    to: "withdrawn",
    by: "resident",
    needs: [],
    isNoticed: false,
  },
  reopen: { ...noticed, from: ["closed", "inadmissible", "duplicate"], to: "reopened" },
  review: { ...officer, from: ["reopened"], to: "in_review" },
};

const ends: readonly CaseState[] = ["closed", "inadmissible", "duplicate", "withdrawn"];

/** Returns where an action leads from a state, or null where there is no such move. `state` is null before filing. */
export function targetOf(state: CaseState | null, action: CaseAction): CaseState | null {
  const { from, to } = transitions[action];
  if (state === null) return from.length === 0 ? to : null;
  return from.includes(state) ? to : null;
}

/** Claims that the case is at an end: its retention has begun. */
export function isEnded(state: CaseState): boolean {
  return ends.includes(state);
}
