import { useState } from "react";
import { isObjectionKey, objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import type { Notice } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { type CaseContent, openCase } from "../case/open-case.ts";
import { useConsole } from "../shared/context.ts";
import { formatInstant } from "../shared/dates.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useAnswer } from "../shared/use-answer.ts";
import { caseHash } from "../shared/view.ts";

/** Residents who should hear of something. The way to reach them is sealed in their case. */
export function NoticesView() {
  const { client, keys } = useConsole();
  const { value, fault, isLoading, again } = useAnswer("", () => client.notices(), keys !== null);
  const title = consoleText("notices.title");
  const waiting = value?.filter(({ doneAt }) => doneAt === null) ?? [];
  return (
    <section className="notices" aria-busy={isLoading}>
      <Heading title={title}>{title}</Heading>
      <p>{consoleText("notices.lead")}</p>
      {fault && <FaultNote fault={fault} onRetry={again} />}
      {isLoading && value === null && <p role="status">{consoleText("notices.loading")}</p>}
      {value && waiting.length === 0 && <p className="empty">{consoleText("notices.empty")}</p>}
      <ul className="notice-list">
        {waiting.map((notice) => (
          <li key={notice.id}>
            <NoticeCard notice={notice} onDone={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  readonly notice: Notice;
  readonly onDone: () => void;
}

function NoticeCard({ notice, onDone }: CardProps) {
  const { client, announce } = useConsole();
  const [fault, setFault] = useState<Fault | null>(null);
  const finish = async () => {
    const answer = await client.finishNotice(notice.id);
    if (!answer.ok) return setFault(answer.fault);
    announce(consoleText("notices.doneSaid", { ticket: notice.ticket }));
    document.querySelector("h1")?.focus();
    onDone();
  };
  return (
    <article>
      <h2>
        <a href={caseHash(notice.case)}>{consoleText("notices.openCase", { ticket: notice.ticket })}</a>
      </h2>
      <p>{whatText(notice.what)}</p>
      <p className="note">
        <time dateTime={notice.at}>{formatInstant(notice.at, "Asia/Jakarta")}</time>
      </p>
      <Contact notice={notice} />
      <button type="button" onClick={finish}>
        {consoleText("notices.done")}
      </button>
      {fault && <FaultNote fault={fault} onRetry={finish} />}
    </article>
  );
}

/** How the resident wants to hear; shown only after opening the case, which is recorded. */
function Contact({ notice }: { readonly notice: Notice }) {
  const { client, keys } = useConsole();
  const [content, setContent] = useState<CaseContent | null>(null);
  const [problem, setProblem] = useState<Fault | "closed" | null>(null);
  const open = async () => {
    setProblem(null);
    const found = await client.case(notice.case);
    if (!found.ok) return setProblem(found.fault);
    const opening = await openCase(client, { id: notice.case, desk: found.value.desk.id, keys });
    if (opening.ok) setContent(opening.content);
    else setProblem(opening.why === "fault" ? opening.fault : "closed");
  };
  if (content && keys)
    return (
      <p role="status">
        <strong>{content.body?.contact?.value ?? consoleText("content.contactNone")}</strong>
      </p>
    );
  return (
    <div>
      <button type="button" className="quiet" onClick={open}>
        {consoleText("notices.contact")}
      </button>{" "}
      <span className="note">{consoleText("notices.contactHint")}</span>
      {problem === "closed" && (
        <p className="fault" role="alert">
          {consoleText("content.damaged")}
        </p>
      )}
      {problem !== null && problem !== "closed" && <FaultNote fault={problem} onRetry={open} />}
    </div>
  );
}

function whatText(what: string): string {
  const key = `notice.${what}`;
  return isObjectionKey(key) ? objectionText(key) : what;
}
