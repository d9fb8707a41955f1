import { reasonsFor, transitions } from "#domain/objection";
import type { ConsoleText } from "#messages/petugas";
import type { OfficerAction, Outcome, Owner, ReasonCode } from "#schemas/browser";
import { isTicket, tidyTicket } from "../shared/ticket.ts";

/** What an officer has filled in for an action. Empty texts are not filled in yet. */
export interface Draft {
  readonly outcome: Outcome | "";
  readonly reason: ReasonCode | "";
  readonly agency: Owner | "";
  readonly duplicateOf: string;
  readonly desk: string;
  readonly text: string;
}

export type DraftField = keyof Draft;

export const emptyDraft: Draft = {
  outcome: "",
  reason: "",
  agency: "",
  duplicateOf: "",
  desk: "",
  text: "",
};

/** Returns the fields an action shows, in the order they are asked. */
export function fieldsOf(action: OfficerAction): readonly DraftField[] {
  const { needs, isNoticed } = transitions[action];
  const fields: readonly (DraftField | false)[] = [
    needs.includes("key") && "desk",
    needs.includes("duplicateOf") && "duplicateOf",
    needs.includes("agency") && "agency",
    needs.includes("outcome") && "outcome",
    hasReasons(action) && "reason",
    (isNoticed || needs.includes("message")) && "text",
  ];
  return fields.filter((field) => field !== false);
}

/** Claims that a message must go with the action, and is not only allowed. */
export const wantsText = (action: OfficerAction): boolean => transitions[action].needs.includes("message");

/** Claims that the action cannot be taken back: the resident hears of it, or the case leaves the desk. */
export const isFinal = (action: OfficerAction): boolean => transitions[action].isNoticed;

/** Returns what is missing or does not fit, by field. */
export function lackingIn(action: OfficerAction, draft: Draft): Partial<Record<DraftField, ConsoleText>> {
  const fields = fieldsOf(action);
  const outcome = draft.outcome === "" ? null : draft.outcome;
  const lacking: Partial<Record<DraftField, ConsoleText>> = {};
  const mark = (field: DraftField, isLacking: boolean, text: ConsoleText) => {
    if (fields.includes(field) && isLacking) lacking[field] = text;
  };
  mark("desk", draft.desk === "", "form.needDesk");
  mark("duplicateOf", !isTicket(tidyTicket(draft.duplicateOf)), "form.needTicket");
  mark("agency", draft.agency === "", "form.needAgency");
  mark("outcome", outcome === null, "form.needOutcome");
  const fits = draft.reason !== "" && reasonsFor(action, outcome).includes(draft.reason);
  mark("reason", !fits, "form.needReason");
  mark("text", wantsText(action) && draft.text.trim() === "", "form.needText");
  return lacking;
}

function hasReasons(action: OfficerAction): boolean {
  return action === "decide" || reasonsFor(action).length > 0;
}
