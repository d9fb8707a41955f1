import { formatCount } from "#messages";
import { consoleText } from "#messages/petugas";
import type { QueuePage } from "#schemas/browser";
import { queueHash, withField } from "../shared/view.ts";

const views = ["open", "mine", "overdue", "quarantine", "all"] as const;

interface Props {
  readonly filter: URLSearchParams;
  readonly counts: QueuePage["counts"] | null;
}

/** The five queues with how many cases are in each. */
export function ViewTabs({ filter, counts }: Props) {
  const current = filter.get("view") ?? "open";
  return (
    <nav className="tabs" aria-label={consoleText("queue.views")}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a
              href={queueHash(withField(filter, "view", view === "open" ? "" : view))}
              aria-current={view === current ? "page" : undefined}
            >
              {consoleText(`queue.view.${view}`)} {counts && <strong>{formatCount(counts[view])}</strong>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
