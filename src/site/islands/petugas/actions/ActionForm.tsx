import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { objectionText } from "#messages/objection";
import { type ConsoleText, consoleText } from "#messages/petugas";
import type { OfficerAction, OfficerCase } from "#schemas/browser";
import { ActionFields } from "./ActionFields.tsx";
import { ActionSummary } from "./ActionSummary.tsx";
import { type Draft, type DraftField, isFinal, lackingIn } from "./draft.ts";
import { needsKey } from "./request.ts";

const hints: Partial<Record<OfficerAction, ConsoleText>> = {
  find_inadmissible: "hint.find_inadmissible",
  find_duplicate: "hint.find_duplicate",
  reroute: "hint.reroute",
  ask_resident: "hint.ask_resident",
  ask_agency: "hint.ask_agency",
  decide: "hint.decide",
  close: "hint.close",
  reopen: "hint.reopen",
};

interface Props {
  readonly action: OfficerAction;
  readonly one: OfficerCase;
  readonly draft: Draft;
  /** Claims that the sealed part stands open, and with it the key that messages and rerouting need. */
  readonly isOpened: boolean;
  /** Claims that the case has moved on and the action is no longer open. */
  readonly isLost: boolean;
  readonly isSending: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onSend: (draft: Draft) => void;
  readonly onCancel: () => void;
}

/** The form of one action. What cannot be taken back is shown once more before it is sent. */
export function ActionForm(props: Props) {
  const { action, one, draft, isOpened, isLost, isSending } = props;
  const [lacking, setLacking] = useState<Partial<Record<DraftField, ConsoleText>>>({});
  const [isChecking, setChecking] = useState(false);
  const [needsOpening, setNeedsOpening] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const hint = hints[action];
  const name = objectionText(`action.${action}`);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the step
  useEffect(() => form.current?.querySelector<HTMLElement>("h3")?.focus(), [isChecking]);
  useEffect(() => {
    if (isLost) setChecking(false);
  }, [isLost]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isSending || isLost) return;
    const found = lackingIn(action, draft);
    const mustOpen = needsKey(action, draft) && !isOpened;
    setLacking(found);
    setNeedsOpening(mustOpen);
    const first = Object.keys(found)[0];
    if (first)
      return form.current
        ?.querySelector<HTMLElement>(`[data-field=${first}] :is(input, select, textarea)`)
        ?.focus();
    if (mustOpen) return;
    if (isFinal(action) && !isChecking) setChecking(true);
    else props.onSend(draft);
  };

  return (
    <form ref={form} className="action-form" onSubmit={submit} noValidate>
      <h3 tabIndex={-1}>{isChecking ? consoleText("form.review") : name}</h3>
      {isChecking ? (
        <>
          <ActionSummary action={action} draft={draft} />
          <p>
            <strong>{consoleText("form.confirm")}</strong>
          </p>
        </>
      ) : (
        <>
          {hint && <p className="note">{consoleText(hint)}</p>}
          {isLost && <p className="fault">{consoleText("actions.lost")}</p>}
          <ActionFields action={action} one={one} draft={draft} lacking={lacking} onDraft={props.onDraft} />
        </>
      )}
      {needsOpening && !isOpened && (
        <p className="field-error" role="alert">
          {consoleText("form.needOpen")}
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="primary" aria-disabled={isSending || isLost}>
          {submitText(props, isChecking, name)}
        </button>
        <button type="button" onClick={isChecking ? () => setChecking(false) : props.onCancel}>
          {consoleText(isChecking ? "form.change" : "frame.cancel")}
        </button>
      </div>
    </form>
  );
}

function submitText({ action, isSending }: Props, isChecking: boolean, name: string): string {
  if (isSending) return consoleText("form.sending");
  if (isChecking) return consoleText("form.yes", { action: name.toLowerCase() });
  return isFinal(action) ? consoleText("form.review") : name;
}
