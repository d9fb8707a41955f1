import type { Actor, CaseAction, OfficerAction, OfficerRole } from "#schemas/objection";
import type { CaseRecord, Refusal } from "./record.ts";
import { isEnded, transitions } from "./transitions.ts";

/** Who asks, with the role of an officer; null for residents and the system. */
export interface Asker extends Actor {
  readonly role: OfficerRole | null;
}

/** Moves that only the officer who has claimed the case makes. */
const claimantOnly: readonly CaseAction[] = ["ask_resident", "ask_agency", "decide", "release"];
/** Moves that are also open to officers while a case is set aside: they clear a flood away. */
const withoutLifting: readonly CaseAction[] = ["find_inadmissible", "find_duplicate"];

/** Returns why the move is not open to whoever asks, whatever the request carries; null where it is open. */
export function refusalOf(record: CaseRecord, action: CaseAction, asker: Asker): Refusal | null {
  const { from, by } = transitions[action];
  if (!from.includes(record.state))
    return { code: "illegal", why: isEnded(record.state) ? "ended" : "no_such_move" };
  if (asker.kind !== by) return { code: "not_allowed", why: "not_yours" };
  if (action === "hand_over" && record.outcome !== "granted" && record.outcome !== "partly")
    return { code: "illegal", why: "nothing_to_hand_over" };
  if (action === "reopen" && record.reopenings > 0) return { code: "illegal", why: "reopened_before" };
  return by === "officer" ? refusalOfOfficer(record, action, asker) : null;
}

/** Returns the moves an officer may ask for now. Scope, the desks of the officer, is not looked at here. */
export function actionsFor(
  record: CaseRecord,
  officer: { readonly id: string; readonly role: OfficerRole },
): OfficerAction[] {
  const asker: Asker = { kind: "officer", officer: officer.id, role: officer.role };
  return (Object.keys(transitions) as CaseAction[])
    .filter(isOfficerAction)
    .filter((action) => refusalOf(record, action, asker) === null);
}

function isOfficerAction(action: CaseAction): action is OfficerAction {
  return transitions[action].by === "officer" && action !== "hand_over";
}

function refusalOfOfficer(record: CaseRecord, action: CaseAction, asker: Asker): Refusal | null {
  const isClaimant = record.claimedBy === asker.officer;
  const mayRelease = action === "release" && asker.role !== "officer";
  if (claimantOnly.includes(action) && !isClaimant && !mayRelease)
    return { code: "not_allowed", why: "not_claimed_by_you" };
  if (record.quarantine !== null && !withoutLifting.includes(action))
    return { code: "not_allowed", why: "quarantined" };
  if (isSecondLook(record, action) && record.decidedBy === asker.officer)
    return { code: "not_allowed", why: "same_officer" };
  return null;
}

/** A reopened case is looked at by another officer than the one who ended it, until it is decided anew. */
function isSecondLook(record: CaseRecord, action: CaseAction): boolean {
  if (action === "reopen" || action === "review") return true;
  return action === "claim" && record.reopenings > 0 && record.outcome === null;
}
