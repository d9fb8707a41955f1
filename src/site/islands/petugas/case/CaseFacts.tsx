import { objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import type { OfficerCase } from "#schemas/browser";
import { isDue } from "../queue/flags.ts";
import { useConsole } from "../shared/context.ts";
import { formatDay, formatInstant } from "../shared/dates.ts";
import { FactList } from "../shared/FactList.tsx";
import { areaName, zoneOf } from "../shared/places.ts";

/** What is known of a case without opening it. */
export function CaseFacts({ one }: { readonly one: OfficerCase }) {
  const { config } = useConsole();
  const zone = zoneOf(config, one.desk.id);
  return (
    <FactList
      facts={[
        [consoleText("case.desk"), one.desk.name],
        [consoleText("case.owner"), objectionText(`owner.${one.owner}`)],
        [consoleText("case.area"), areaName(config, one.area)],
        [consoleText("case.holder"), useHolder(one)],
        [consoleText("case.received"), formatInstant(one.receivedAt, zone)],
        [consoleText("case.drafted"), formatInstant(one.draftedAt, zone)],
        [consoleText("case.channel"), objectionText(`channel.${one.channel}`)],
        [consoleText("case.window"), objectionText(`window.${one.window}`)],
        [consoleText("case.acknowledgeBy"), one.state === "submitted" && formatDay(one.acknowledgeBy)],
        [consoleText("case.decideBy"), isDue(one) && formatDay(one.decideBy)],
        [consoleText("case.answerBy"), one.answerBy !== null && formatDay(one.answerBy)],
        [consoleText("case.outcome"), outcomeText(one)],
      ]}
    />
  );
}

/** The officer who holds a case is named by the last event of claiming it. */
function useHolder({ claimedBy, history }: OfficerCase): string {
  const { officer } = useConsole();
  if (claimedBy === null) return consoleText("case.holderNone");
  if (claimedBy === officer.id) return consoleText("case.holderMe");
  const known = history.findLast((event) => event.officer === claimedBy)?.officerName;
  return known ?? consoleText("case.holderOther");
}

function outcomeText({ outcome, reason }: OfficerCase): string | null {
  const parts = [outcome && objectionText(`outcome.${outcome}`), reason && objectionText(`reason.${reason}`)];
  return parts.filter(Boolean).join(": ") || null;
}
