import { objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import { useConsole } from "../shared/context.ts";
import { formatInstant } from "../shared/dates.ts";
import { deskName, zoneOf } from "../shared/places.ts";
import type { HistoryEvent } from "./use-case.ts";

interface Props {
  readonly events: readonly HistoryEvent[];
  /** Desk whose clock the times are told by. */
  readonly desk: string;
}

/** What happened to a case, who did it and when; the newest first. */
export function History({ events, desk }: Props) {
  const { config } = useConsole();
  const newestFirst = events.toSorted((left, right) => right.seq - left.seq);
  return (
    <ol className="history">
      {newestFirst.map((event) => (
        <li key={event.seq}>
          <p>
            <strong>
              <Actor event={event} />
            </strong>{" "}
            · {objectionText(`step.${event.what}`)}
          </p>
          <Details event={event} />
          <p className="note">
            <time dateTime={event.at}>{formatInstant(event.at, zoneOf(config, desk))}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Actor({ event }: { readonly event: HistoryEvent }) {
  const { officer } = useConsole();
  if (event.actor === "officer" && event.officer === officer.id) return consoleText("history.you");
  if (event.actor === "officer") return event.officerName ?? consoleText("history.officer");
  return consoleText(`history.${event.actor}`);
}

function Details({ event }: { readonly event: HistoryEvent }) {
  const { config } = useConsole();
  const { outcome, reason, desk, agency, duplicateOf } = event.facts;
  const parts = [
    outcome && objectionText(`outcome.${outcome}`),
    reason && objectionText(`reason.${reason}`),
    desk && consoleText("history.toDesk", { desk: deskName(config, desk) }),
    agency && objectionText(`owner.${agency}`),
    duplicateOf && consoleText("history.duplicateOf", { ticket: duplicateOf }),
  ].filter(Boolean);
  return parts.length > 0 ? <p className="details">{parts.join(" · ")}</p> : null;
}
