import { tellResident } from "#domain/objection";
import type { Deps } from "../deps.ts";
import type { ChangeResult, OfficerRow } from "../store/index.ts";
import { changeCase } from "./change-case.ts";

/** Keeps a message of an officer once. The resident is due a notice of it. */
export function writeMessage(
  deps: Deps,
  officer: OfficerRow,
  caseId: string,
  message: { readonly id: string; readonly sealed: string },
): Promise<ChangeResult> {
  return changeCase(deps, officer, {
    caseId,
    expectedVersion: null,
    messageId: message.id,
    decide: (current, context) => {
      const told = tellResident(current, message.id, context);
      if (!told.ok) return told;
      const { next, event } = told;
      return {
        ok: true,
        next,
        events: [event],
        message: { ...message, from: "office" },
        notice: "message_sent",
      };
    },
  });
}
