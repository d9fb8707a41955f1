import { isEnded } from "#domain/objection";
import { daysBetween } from "#domain/period";
import { consoleText } from "#messages/petugas";
import type { QueuedCase } from "#schemas/browser";
import { formatDay } from "../shared/dates.ts";

/** Something about a case that wants attention. `late` is the strongest. */
export interface Flag {
  readonly tone: "late" | "news" | "aside";
  readonly text: string;
}

type Flagged = Pick<
  QueuedCase,
  | "isOverdue"
  | "isUnseen"
  | "decideBy"
  | "acknowledgeBy"
  | "hasNewMessage"
  | "quarantine"
  | "isOnHold"
  | "window"
>;

/** Returns the flags of a case, the most urgent first. `today` is the day at its desk. */
export function flagsOf(one: Flagged, today: string): Flag[] {
  const flags: (Flag | false)[] = [
    one.isOverdue && { tone: "late", text: lateText(daysBetween(one.decideBy, today)) },
    one.isUnseen && {
      tone: "late",
      text: consoleText("flag.unseen", { days: daysBetween(one.acknowledgeBy, today) }),
    },
    one.hasNewMessage && { tone: "news", text: consoleText("flag.newMessage") },
    one.quarantine !== null && { tone: "aside", text: consoleText("flag.quarantine") },
    one.isOnHold && { tone: "aside", text: consoleText("flag.hold") },
    one.window === "late_delivery" && { tone: "aside", text: consoleText("flag.late") },
  ];
  return flags.filter((flag) => flag !== false);
}

/** Claims that a decision is still due. */
export function isDue({ state, outcome }: Pick<QueuedCase, "state" | "outcome">): boolean {
  return outcome === null && !isEnded(state);
}

/** Returns what a case waits for next and until when, in words. */
export function dueText(
  one: Pick<QueuedCase, "state" | "outcome" | "decideBy" | "answerBy" | "isOverdue">,
  today: string,
): string {
  if (!isDue(one)) return consoleText(isEnded(one.state) ? "due.ended" : "due.decided");
  if (one.answerBy !== null) return consoleText("due.answer", { date: formatDay(one.answerBy) });
  if (one.isOverdue) return "";
  const days = daysBetween(today, one.decideBy);
  if (days < 0) return "";
  return days === 0 ? consoleText("due.today") : consoleText("due.in", { days });
}

function lateText(days: number): string {
  return days > 0 ? consoleText("flag.overdue", { days }) : consoleText("flag.overdueToday");
}
