import type { ReactNode } from "react";
import { reasonsFor } from "#domain/objection";
import { formatCount } from "#messages";
import { objectionText } from "#messages/objection";
import { type ConsoleText, consoleText } from "#messages/petugas";
import {
  maximumStory,
  type OfficerAction,
  type OfficerCase,
  type Outcome,
  type Owner,
} from "#schemas/browser";
import { useConsole } from "../shared/context.ts";
import { Choice, Field, TextField } from "../shared/Field.tsx";
import { type Draft, type DraftField, fieldsOf, wantsText } from "./draft.ts";

const outcomes: readonly Outcome[] = ["granted", "partly", "refused"];
const agencies: readonly Owner[] = ["kemensos", "dukcapil", "bps", "dinsos"];

interface Props {
  readonly action: OfficerAction;
  readonly one: OfficerCase;
  readonly draft: Draft;
  readonly lacking: Partial<Record<DraftField, ConsoleText>>;
  readonly onDraft: (draft: Draft) => void;
}

/** The fields of an action, each only where the action asks for it. */
export function ActionFields({ action, one, draft, lacking, onDraft }: Props) {
  const { config } = useConsole();
  const fields = fieldsOf(action);
  const error = (field: DraftField) => {
    const text = lacking[field];
    return text ? consoleText(text) : null;
  };
  const set = (change: Partial<Draft>) => onDraft({ ...draft, ...change });
  const pick = (
    field: "desk" | "agency" | "outcome" | "reason",
    options: readonly { readonly value: string; readonly label: string }[],
    change: (value: string) => Partial<Draft>,
  ) => (
    <Choice
      label={consoleText(`form.${field}`)}
      error={error(field)}
      value={draft[field]}
      options={[{ value: "", label: consoleText("form.choose") }, ...options]}
      onChoice={(value) => set(change(value))}
    />
  );
  const reasons = reasonsFor(action, draft.outcome === "" ? null : draft.outcome);
  const shown: Readonly<Record<DraftField, () => ReactNode>> = {
    desk: () =>
      pick(
        "desk",
        config.desks
          .filter(({ id }) => id !== one.desk.id)
          .map(({ id, name }) => ({ value: id, label: name })),
        (desk) => ({ desk }),
      ),
    duplicateOf: () => (
      <Field
        label={consoleText("form.duplicateOf")}
        error={error("duplicateOf")}
        placeholder="BT-7K3M9-QXD2A"
        maxLength={20}
        value={draft.duplicateOf}
        onChange={({ target }) => set({ duplicateOf: target.value })}
      />
    ),
    agency: () =>
      pick(
        "agency",
        agencies.map((agency) => ({ value: agency, label: objectionText(`owner.${agency}`) })),
        (agency) => ({ agency: agency as Draft["agency"] }),
      ),
    outcome: () =>
      pick(
        "outcome",
        outcomes.map((outcome) => ({ value: outcome, label: objectionText(`outcome.${outcome}`) })),
        (outcome) => ({ outcome: outcome as Draft["outcome"], reason: "" }),
      ),
    reason: () =>
      reasons.length > 0 &&
      pick(
        "reason",
        reasons.map((reason) => ({ value: reason, label: objectionText(`reason.${reason}`) })),
        (reason) => ({ reason: reason as Draft["reason"] }),
      ),
    text: () => (
      <TextField
        label={consoleText(textLabel(action))}
        hint={consoleText("form.messageHint", { maximum: formatCount(maximumStory) })}
        error={error("text")}
        value={draft.text}
        maxLength={maximumStory}
        onText={(text) => set({ text })}
      />
    ),
  };
  return fields.map((field) => (
    <div key={field} data-field={field}>
      {shown[field]()}
    </div>
  ));
}

function textLabel(action: OfficerAction): ConsoleText {
  if (!wantsText(action)) return "form.message.optional";
  return action === "decide" ? "form.message.decide" : "form.message.ask_resident";
}
