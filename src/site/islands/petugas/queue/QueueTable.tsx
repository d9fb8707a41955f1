import { objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import type { QueuedCase } from "#schemas/browser";
import { useConsole } from "../shared/context.ts";
import { formatDay, todayAt } from "../shared/dates.ts";
import { areaName, zoneOf } from "../shared/places.ts";
import { caseHash } from "../shared/view.ts";
import { FlagList } from "./FlagList.tsx";
import { dueText, flagsOf, isDue } from "./flags.ts";

const columns = ["columnCase", "columnPlace", "columnState", "columnDue", "columnFlags"] as const;

/** Cases one under the other, each a link. On a small screen every row is a card. */
export function QueueTable({ cases }: { readonly cases: readonly QueuedCase[] }) {
  return (
    <table className="cases">
      <caption className="unseen">{consoleText("queue.caption")}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {consoleText(`queue.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <CaseRow key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ one }: { readonly one: QueuedCase }) {
  const { config } = useConsole();
  const today = todayAt(zoneOf(config, one.desk.id));
  const flags = flagsOf(one, today);
  const due = dueText(one, today);
  return (
    <tr>
      <th scope="row">
        <a href={caseHash(one.id)}>
          <span className="ticket">{one.ticket}</span> {objectionText(`kind.${one.kind}`)}
        </a>
      </th>
      <td>
        {areaName(config, one.area)}
        <span className="note">{one.desk.name}</span>
      </td>
      <td>
        {consoleText(`state.${one.state}`)}
        <Holder one={one} />
      </td>
      <td className="due">
        {isDue(one) && formatDay(one.decideBy)}
        <span className="note">{due}</span>
      </td>
      <td>{flags.length > 0 && <FlagList flags={flags} />}</td>
    </tr>
  );
}

function Holder({ one }: { readonly one: QueuedCase }) {
  const { officer } = useConsole();
  if (one.claimedBy === null) return null;
  const isMine = one.claimedBy === officer.id;
  return <span className="note">{consoleText(isMine ? "queue.held.mine" : "queue.held.other")}</span>;
}
