import { consoleText } from "#messages/petugas";
import { useConsole } from "../shared/context.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useAnswer } from "../shared/use-answer.ts";
import { queueHash, withField } from "../shared/view.ts";
import { Filters } from "./Filters.tsx";
import { QueueTable } from "./QueueTable.tsx";
import { ViewTabs } from "./ViewTabs.tsx";

const pageSize = 50;

/** The queue as the address filters it. */
export function QueueView({ filter }: { readonly filter: URLSearchParams }) {
  const { client, keys } = useConsole();
  const question = new URLSearchParams(filter);
  question.set("limit", String(pageSize));
  const { value, fault, isLoading, again } = useAnswer(
    String(question),
    (signal) => client.queue(question, signal),
    keys !== null,
  );
  const title = consoleText("queue.title");
  return (
    <section className="queue" aria-busy={isLoading}>
      <Heading title={title}>{title}</Heading>
      <ViewTabs filter={filter} counts={value?.counts ?? null} />
      <Filters filter={filter} />
      {fault && <FaultNote fault={fault} onRetry={again} />}
      <p className="note" role="status">
        {isLoading
          ? consoleText("queue.loading")
          : value && consoleText("queue.shown", { count: value.cases.length })}
      </p>
      {value && value.cases.length > 0 && <QueueTable cases={value.cases} />}
      {value && value.cases.length === 0 && !isLoading && <p className="empty">{emptyText(filter)}</p>}
      <p className="paging">
        {filter.has("after") && (
          <a href={queueHash(withField(filter, "after", ""))}>{consoleText("queue.first")}</a>
        )}
        {value?.next && (
          <a href={queueHash(withField(filter, "after", value.next))}>{consoleText("queue.next")}</a>
        )}
        <button type="button" className="quiet" onClick={again}>
          {consoleText("queue.refresh")}
        </button>
      </p>
    </section>
  );
}

function emptyText(filter: URLSearchParams): string {
  const narrowed = [...filter.keys()].some((name) => name !== "view" && name !== "after");
  if (narrowed) return consoleText("queue.emptyFiltered");
  return consoleText(filter.get("view") === "mine" ? "queue.emptyMine" : "queue.empty");
}
