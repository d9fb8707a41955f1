import type { CaseAction, Outcome, ReasonCode } from "#schemas/objection";

/** Reasons that go with each outcome of a decision. */
export const outcomeReasons: Readonly<Record<Outcome, readonly ReasonCode[]>> = {
  granted: ["data_corrected", "listing_proposed", "removal_proposed", "payment_traced", "sent_to_owner"],
  partly: ["part_corrected", "sent_to_owner"],
  refused: ["data_already_right", "conditions_not_met", "not_proven", "not_found_on_visit", "quota_used"],
};

/** Reasons of the other actions that want one. */
export const actionReasons: Readonly<Partial<Record<CaseAction, readonly ReasonCode[]>>> = {
  find_inadmissible: ["outside_this_service", "too_little_told", "other_area"],
  find_duplicate: ["same_case_filed"],
  reroute: ["wrong_desk", "other_area"],
  reject_nationally: ["conditions_not_met", "quota_used", "not_proven", "data_already_right"],
  reopen: ["new_facts", "procedure_fault"],
};

/** Returns the reasons to choose from; empty where the action wants none, or where its outcome is still open. */
export function reasonsFor(action: CaseAction, outcome: Outcome | null = null): readonly ReasonCode[] {
  if (action === "decide") return outcome ? outcomeReasons[outcome] : [];
  return actionReasons[action] ?? [];
}
