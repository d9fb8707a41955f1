import { useEffect, useRef, useState } from "react";
import { transitions } from "#domain/objection";
import { objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import type { OfficerAction, OfficerCase } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { History } from "../case/History.tsx";
import type { CaseHandle } from "../case/use-case.ts";
import { useConsole } from "../shared/context.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { deskName } from "../shared/places.ts";
import { ActionForm } from "./ActionForm.tsx";
import { type Draft, emptyDraft, fieldsOf, isFinal } from "./draft.ts";
import { useSend } from "./use-send.ts";

interface Props {
  readonly one: OfficerCase;
  readonly handle: CaseHandle;
}

/** The moves open to this officer now, each with its form; what was typed for one stays while another is looked at. */
export function ActionPanel({ one, handle }: Props) {
  const { config, announce, officer } = useConsole();
  const [chosen, setChosen] = useState<OfficerAction | null>(null);
  const [drafts, setDrafts] = useState<Partial<Record<OfficerAction, Draft>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const send = useSend(one, handle);

  const done = (action: OfficerAction, next: OfficerCase, draft: Draft) => {
    setDrafts({});
    setChosen(null);
    if (!officer.desks.includes(next.desk.id)) location.hash = "#antrean";
    else heading.current?.focus();
    announce(consoleText(`done.${action}`, { desk: deskName(config, draft.desk) }));
  };
  const take = async (action: OfficerAction, draft: Draft) => {
    const next = await send.run(action, draft);
    if (next) done(action, next, draft);
  };
  const choose = (action: OfficerAction) => {
    send.forget();
    announce("");
    if (fieldsOf(action).length === 0 && !isFinal(action)) take(action, emptyDraft);
    else setChosen(chosen === action ? null : action);
  };
  const isLost = chosen !== null && !one.actions.includes(chosen);

  return (
    <section className="actions" aria-busy={send.isSending}>
      <h2 ref={heading} tabIndex={-1}>
        {consoleText("actions.title")}
      </h2>
      {one.actions.length === 0 && <p className="note">{consoleText("actions.none")}</p>}
      <ul className="action-list">
        {one.actions.toSorted(byTable).map((action) => (
          <li key={action}>
            <button
              type="button"
              className={action === "decide" || action === "claim" ? "primary" : undefined}
              aria-expanded={fieldsOf(action).length > 0 || isFinal(action) ? chosen === action : undefined}
              aria-disabled={send.isSending}
              onClick={() => choose(action)}
            >
              {objectionText(`action.${action}`)}
            </button>
          </li>
        ))}
      </ul>
      {send.fault && <Outcome fault={send.fault} handle={handle} one={one} isLost={isLost} />}
      {chosen && (
        <ActionForm
          key={chosen}
          action={chosen}
          one={one}
          draft={drafts[chosen] ?? startOf(chosen)}
          isOpened={handle.content !== null}
          isLost={isLost}
          isSending={send.isSending}
          onDraft={(draft) => setDrafts({ ...drafts, [chosen]: draft })}
          onSend={(draft) => take(chosen, draft)}
          onCancel={() => {
            setChosen(null);
            heading.current?.focus();
          }}
        />
      )}
    </section>
  );
}

interface OutcomeProps extends Props {
  readonly fault: Fault;
  readonly isLost: boolean;
}

/** Why nothing was done; where the case had changed, what changed and that what was typed is still there. */
function Outcome({ fault, handle, one, isLost }: OutcomeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="outcome">
      <FaultNote fault={fault} />
      {fault.kind === "stale" && handle.changes.length > 0 && (
        <>
          <p>{consoleText("changes.title")}</p>
          <History events={handle.changes} desk={one.desk.id} />
          {!isLost && <p>{consoleText("changes.keep")}</p>}
        </>
      )}
    </div>
  );
}

const order = Object.keys(transitions);
const byTable = (left: OfficerAction, right: OfficerAction) => order.indexOf(left) - order.indexOf(right);

/** Where only one reason fits it is filled in. */
function startOf(action: OfficerAction): Draft {
  return action === "find_duplicate" ? { ...emptyDraft, reason: "same_case_filed" } : emptyDraft;
}
