import { useRef, useState } from "react";
import { type ConsoleText, consoleText } from "#messages/petugas";
import type { OfficerCase } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { useConsole } from "../shared/context.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { ContentText } from "./ContentText.tsx";
import { openCase } from "./open-case.ts";
import { Photos } from "./Photos.tsx";
import type { CaseHandle } from "./use-case.ts";

const refusals = {
  no_key: "content.noKey",
  wrong_key: "content.wrongKey",
  erased: "content.erased",
} as const satisfies Record<string, ConsoleText>;

interface Props {
  readonly one: OfficerCase;
  readonly handle: CaseHandle;
}

/** What the resident wrote: sealed until an officer opens it here, which is recorded. */
export function Content({ one, handle }: Props) {
  const { client, keys, announce } = useConsole();
  const [isOpening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<ConsoleText | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { content } = handle;

  const open = async () => {
    if (isOpening) return;
    setOpening(true);
    setRefusal(null);
    setFault(null);
    const opening = await openCase(client, { id: one.id, desk: one.desk.id, keys });
    setOpening(false);
    if (opening.ok) {
      handle.setContent(opening.content);
      handle.again();
      announce(consoleText("content.opened"));
      heading.current?.focus();
    } else if (opening.why === "fault") setFault(opening.fault);
    else setRefusal(refusals[opening.why]);
  };
  const close = () => {
    handle.setContent(null);
    announce(consoleText("content.closed"));
    heading.current?.focus();
  };

  return (
    <section className="content" aria-busy={isOpening}>
      <div className="section-head">
        <h2 ref={heading} tabIndex={-1}>
          {consoleText("content.title")}
        </h2>
        {content && (
          <button type="button" className="quiet" onClick={close}>
            {consoleText("content.close")}
          </button>
        )}
      </div>
      {content ? (
        <>
          <ContentText one={one} content={content} />
          <Photos key={content.identity} id={one.id} content={content} />
        </>
      ) : (
        <div className="sealed">
          <p>{consoleText("content.sealed", { desk: one.desk.name })}</p>
          <p className="note">{consoleText("content.recorded")}</p>
          <button type="button" className="primary" onClick={open} aria-disabled={isOpening}>
            {consoleText(isOpening ? "content.opening" : "content.open")}
          </button>
        </div>
      )}
      {refusal && (
        <div className="fault" role="alert">
          <p>{consoleText(refusal, { desk: one.desk.name })}</p>
        </div>
      )}
      {fault && <FaultNote fault={fault} onRetry={open} />}
    </section>
  );
}
