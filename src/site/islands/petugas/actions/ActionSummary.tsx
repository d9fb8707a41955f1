import { objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import type { OfficerAction } from "#schemas/browser";
import { useConsole } from "../shared/context.ts";
import { FactList } from "../shared/FactList.tsx";
import { deskName } from "../shared/places.ts";
import { tidyTicket } from "../shared/ticket.ts";
import { type Draft, type DraftField, fieldsOf } from "./draft.ts";

/** What is about to be sent, to be read once more. */
export function ActionSummary({ action, draft }: { readonly action: OfficerAction; readonly draft: Draft }) {
  const { config } = useConsole();
  const fields = fieldsOf(action);
  const line = (field: DraftField, value: string) => fields.includes(field) && value;
  return (
    <>
      <FactList
        facts={[
          [consoleText("actions.title"), objectionText(`action.${action}`)],
          [consoleText("form.desk"), line("desk", deskName(config, draft.desk))],
          [consoleText("form.duplicateOf"), line("duplicateOf", tidyTicket(draft.duplicateOf))],
          [consoleText("form.outcome"), draft.outcome && objectionText(`outcome.${draft.outcome}`)],
          [consoleText("form.reason"), draft.reason && objectionText(`reason.${draft.reason}`)],
        ]}
      />
      {fields.includes("text") && (
        <blockquote className="story">{draft.text.trim() || consoleText("form.noMessage")}</blockquote>
      )}
    </>
  );
}
