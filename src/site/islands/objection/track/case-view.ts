import { isEnded } from "#domain/objection";
import { formatDate } from "#messages";
import { isObjectionKey, objectionText } from "#messages/objection";
import { trackText } from "#messages/sanggah";
import type { TrackedCase } from "#schemas/browser";
import { h } from "../dom.ts";
import type { TrackFacts } from "./facts.ts";

type Step = TrackedCase["history"][number];

/** Returns where the case stands, who has it and by when, the decision, and its history. */
export function caseView(found: TrackedCase, facts: TrackFacts): HTMLElement[] {
  return [whereItStands(found), ...decision(found), particulars(found, facts), history(found, facts)];
}

function whereItStands({ ticket, state, isOverdue, answerBy, window }: TrackedCase): HTMLElement {
  return h(
    "section",
    {},
    h("h2", { class: "ticket" }, trackText("ticket", { ticket })),
    h("p", { class: "state" }, objectionText(`state.${state}`)),
    h("p", {}, objectionText(`stateHelp.${state}`)),
    answerBy && h("p", { class: "status" }, trackText("deadlinePaused", { date: formatDate(answerBy) })),
    isOverdue && h("p", { class: "status" }, trackText("overdue")),
    window === "late_delivery" && h("p", { class: "hint" }, trackText("lateDelivery")),
  );
}

function decision({ outcome, reason }: TrackedCase): HTMLElement[] {
  if (!outcome && !reason) return [];
  return [
    h(
      "section",
      {},
      h("h3", {}, trackText("decisionTitle")),
      outcome && h("p", {}, h("strong", {}, objectionText(`outcome.${outcome}`))),
      reason && h("p", {}, trackText("decisionReason", { reason: objectionText(`reason.${reason}`) })),
    ),
  ];
}

function particulars(found: TrackedCase, { places }: TrackFacts): HTMLElement {
  const { kind, area, desk, owner, receivedAt, acknowledgeBy, decideBy, state } = found;
  const rows = [
    [trackText("kindLabel"), objectionText(`kind.${kind}`)],
    [trackText("placeLabel"), area ? (places[area] ?? area) : trackText("placeUnknown")],
    [trackText("deskLabel"), desk.name],
    [trackText("ownerLabel"), objectionText(`owner.${owner}`)],
    [trackText("receivedLabel"), moment(receivedAt)],
    ...(state === "submitted" ? [[trackText("acknowledgeLabel"), formatDate(acknowledgeBy)] as const] : []),
    ...(isEnded(state) ? [] : [[trackText("deadlineLabel"), formatDate(decideBy)] as const]),
  ] as const;
  return h(
    "dl",
    { class: "summary" },
    ...rows.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
}

function history({ history: steps }: TrackedCase, facts: TrackFacts): HTMLElement {
  const items = steps.map((step) =>
    h(
      "li",
      {},
      h("span", {}, inWords(step)),
      ...details(step, facts).map((detail) => h("span", { class: "hint" }, detail)),
      h("time", { datetime: step.at }, moment(step.at)),
    ),
  );
  return h("section", {}, h("h3", {}, trackText("historyTitle")), h("ol", { class: "history" }, ...items));
}

function inWords({ what }: Step): string {
  const key = `step.${what}`;
  return isObjectionKey(key) ? objectionText(key) : what;
}

function details({ outcome, reason, desk, agency }: Step, { desks }: TrackFacts): string[] {
  return [
    outcome && objectionText(`outcome.${outcome}`),
    reason && objectionText(`reason.${reason}`),
    desk && (desks[desk] ?? desk),
    agency && objectionText(`owner.${agency}`),
  ].filter((text): text is string => Boolean(text));
}

const moments = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short" });

/** Returns an instant by the clock of the reader. */
export const moment = (instant: string): string => moments.format(new Date(instant));
