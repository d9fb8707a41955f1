import { z } from "zod";

/** Where a case stands. The table of moves between them is in the domain. */
export const caseState = z.enum([
  "submitted",
  "triaged",
  "inadmissible",
  "duplicate",
  "rerouted",
  "in_review",
  "awaiting_resident",
  "awaiting_agency",
  "decided",
  "handed_over",
  "national_accepted",
  "national_rejected",
  "closed",
  "withdrawn",
  "reopened",
]);
export type CaseState = z.infer<typeof caseState>;

/** What moves a case. */
export const caseAction = z.enum([
  "submit",
  "triage",
  "find_inadmissible",
  "find_duplicate",
  "claim",
  "reroute",
  "accept",
  "ask_resident",
  "answer",
  "resume",
  "ask_agency",
  "hear_agency",
  "decide",
  "release",
  "hand_over",
  "close",
  "accept_nationally",
  "reject_nationally",
  "review_again",
  "withdraw",
  "reopen",
  "review",
]);
export type CaseAction = z.infer<typeof caseAction>;

/** The moves an officer may ask for through the transitions route; the others have a route of their own. */
export const officerAction = caseAction.exclude(["submit", "answer", "resume", "withdraw", "hand_over"]);
export type OfficerAction = z.infer<typeof officerAction>;

/** Things that happen to a case without moving it. */
export const caseHappening = z.enum([
  "opened",
  "message_sent",
  "message_received",
  "file_received",
  "code_replaced",
  "quarantine_lifted",
  "hold_set",
  "hold_lifted",
  "handover_proposed",
  "files_erased",
  "content_erased",
]);
export type CaseHappening = z.infer<typeof caseHappening>;

export const actorKind = z.enum(["resident", "officer", "system"]);
export type ActorKind = z.infer<typeof actorKind>;

export const outcome = z.enum(["granted", "partly", "refused"]);
export type Outcome = z.infer<typeof outcome>;

/** Why a case ended as it did. Which reasons go with which action and outcome is in the domain. */
export const reasonCode = z.enum([
  "data_corrected",
  "listing_proposed",
  "removal_proposed",
  "payment_traced",
  "sent_to_owner",
  "part_corrected",
  "data_already_right",
  "conditions_not_met",
  "not_proven",
  "not_found_on_visit",
  "quota_used",
  "outside_this_service",
  "too_little_told",
  "other_area",
  "same_case_filed",
  "new_facts",
  "procedure_fault",
  "wrong_desk",
]);
export type ReasonCode = z.infer<typeof reasonCode>;
