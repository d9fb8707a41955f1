import { useRef } from "react";
import { consoleText } from "#messages/petugas";
import type { OfficerCase } from "#schemas/browser";
import { useConsole } from "../shared/context.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { ContentText } from "./ContentText.tsx";
import { Photos } from "./Photos.tsx";
import type { CaseHandle } from "./use-case.ts";
import { useOpening } from "./use-opening.ts";

interface Props {
  readonly one: OfficerCase;
  readonly handle: CaseHandle;
}

/** What the resident wrote: sealed until an officer opens it here, which is recorded. */
export function Content({ one, handle }: Props) {
  const { announce } = useConsole();
  const opening = useOpening(one, handle);
  const { isOpening, refusal, fault } = opening;
  const heading = useRef<HTMLHeadingElement>(null);
  const { content } = handle;

  const open = async () => {
    if (await opening.open()) heading.current?.focus();
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
