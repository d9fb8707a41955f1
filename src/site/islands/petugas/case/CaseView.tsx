import { objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import type { OfficerCase } from "#schemas/browser";
import { ActionPanel } from "../actions/ActionPanel.tsx";
import { FlagList } from "../queue/FlagList.tsx";
import { dueText, flagsOf, isDue } from "../queue/flags.ts";
import { useConsole } from "../shared/context.ts";
import { formatDay, todayAt } from "../shared/dates.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { zoneOf } from "../shared/places.ts";
import { CaseFacts } from "./CaseFacts.tsx";
import { CodeReplacement } from "./CodeReplacement.tsx";
import { Content } from "./Content.tsx";
import { History } from "./History.tsx";
import { Quarantine } from "./Quarantine.tsx";
import { Thread } from "./Thread.tsx";
import { useCase } from "./use-case.ts";

/** One case: what is known, what was written, what may be done. `back` is the queue one came from. */
export function CaseView({ id, back }: { readonly id: string; readonly back: string }) {
  const handle = useCase(id);
  const one = handle.current;
  return (
    <article className="case">
      <p className="back">
        <a href={back}>{consoleText("frame.back")}</a>
      </p>
      {handle.fault && <FaultNote fault={handle.fault} onRetry={handle.again} />}
      {one === null && !handle.fault && <p role="status">{consoleText("case.loading")}</p>}
      {one && (
        <>
          <CaseHead one={one} />
          <div className="case-columns">
            <div className="case-main">
              <Quarantine one={one} handle={handle} />
              <Content one={one} handle={handle} />
              <Thread one={one} handle={handle} />
            </div>
            <div className="case-side">
              <ActionPanel one={one} handle={handle} />
              <section>
                <h2>{consoleText("case.facts")}</h2>
                <CaseFacts one={one} />
              </section>
              <section>
                <h2>{consoleText("history.title")}</h2>
                <History events={one.history} desk={one.desk.id} />
              </section>
              <CodeReplacement one={one} handle={handle} />
            </div>
          </div>
        </>
      )}
    </article>
  );
}

function CaseHead({ one }: { readonly one: OfficerCase }) {
  const { config } = useConsole();
  const today = todayAt(zoneOf(config, one.desk.id));
  const flags = flagsOf(one, today);
  const due = [formatDay(one.decideBy), dueText(one, today)].filter(Boolean).join(", ");
  return (
    <header className="case-head">
      <Heading title={one.ticket}>
        <span className="ticket">{one.ticket}</span> {objectionText(`kind.${one.kind}`)}
      </Heading>
      <p>
        <strong>{consoleText(`state.${one.state}`)}</strong>
        {one.outcome && ` · ${objectionText(`outcome.${one.outcome}`)}`}
        {isDue(one) && ` · ${consoleText("queue.columnDue")}: ${due}`}
      </p>
      {flags.length > 0 && <FlagList flags={flags} />}
    </header>
  );
}
