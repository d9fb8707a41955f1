import { html } from "hono/html";
import { formatCode } from "#domain/objection";
import { formatDate, reader } from "#messages";
import { objectionText } from "#messages/objection";
import { trackText } from "#messages/sanggah";
import { maximumStory } from "#schemas/browser";
import type { PublicStep, RoutingTable, TrackedCase } from "#schemas/objection";
import { dayAt } from "./days.ts";
import { hidden, summaryOf } from "./inputs.ts";
import type { ReadMessage } from "./opened-case.ts";
import type { Html } from "./page.ts";

const text = reader("queue");

export interface Tracked {
  readonly tracked: TrackedCase;
  readonly messages: readonly ReadMessage[];
  readonly code: string;
  /** Made here, so that a message sent twice is kept once. */
  readonly messageId: string;
  /** What was just done. */
  readonly done?: string;
  /** What was written and could not be sent, with why. */
  readonly refused?: { readonly written: string; readonly why: string };
}

/** Returns a case in words: where it stands, who has it, by when, its history and messages, and what may be done. */
export function trackPage(shown: Tracked, routing: RoutingTable): Html {
  const { tracked, messages, code, done } = shown;
  const { ticket, state, desk, outcome, reason, isOverdue, answerBy } = tracked;
  const day = (at: string) => dayAt(at, routing, desk.id);
  return html`<header class="opening"><h1>${trackText("ticket", { ticket })}</h1></header>
${done ? html`<p class="status done" role="status">${done}</p>` : ""}
<div class="tracked">
<section><p class="state">${objectionText(`state.${state}`)}</p><p>${objectionText(`stateHelp.${state}`)}</p>
${outcome ? html`<h2>${trackText("decisionTitle")}</h2><p>${objectionText(`outcome.${outcome}`)}</p>` : ""}
${reason ? html`<p>${trackText("decisionReason", { reason: objectionText(`reason.${reason}`) })}</p>` : ""}
${isOverdue ? html`<p class="note">${trackText("overdue")}</p>` : ""}
${answerBy ? html`<p class="note">${trackText("deadlinePaused", { date: formatDate(answerBy) })}</p>` : ""}
${tracked.window === "late_delivery" ? html`<p class="note">${trackText("lateDelivery")}</p>` : ""}</section>
<section><dl class="summary">${facts(tracked, day).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></section>
<section><h2>${trackText("messagesTitle")}</h2>${thread(messages, day)}${tracked.canWrite ? writing(shown) : ""}</section>
<section><h2>${trackText("historyTitle")}</h2><ol class="history">${tracked.history.map((step) => stepOf(step, day, routing))}</ol></section>
${tracked.canWithdraw ? withdrawing(code) : ""}
</div>`;
}

/** Returns the question before a case is taken back: it cannot be undone. */
export function withdrawPage({ ticket }: TrackedCase, code: string): Html {
  return html`<header class="opening"><h1>${trackText("withdrawTitle")}</h1></header>
<p>${trackText("withdrawAsk", { ticket })}</p><p>${trackText("withdrawText")}</p>
<div class="actions">
<form method="post" action="/sanggah/lacak/tarik/">${hidden({ kode: code, yakin: "ya" })}<button class="button danger" type="submit">${trackText("withdrawYes")}</button></form>
<form method="post" action="/sanggah/lacak/lihat/">${hidden({ kode: code })}<button class="button quiet" type="submit">${text("forms.cancelWithdraw")}</button></form>
</div>`;
}

/** Returns the question for the code, with what was wrong with the one given. */
export function codePage(given: string, why: string): Html {
  return html`<header class="opening"><h1>${trackText("title")}</h1></header>
${summaryOf([{ field: "kode", text: why }])}
<form class="objection" method="post" action="/sanggah/lacak/lihat/"><div class="field wrong">
<label for="kode">${trackText("codeLabel")}</label><p class="hint" id="kode-bantuan">${trackText("codeHint")}</p>
<p class="error" id="kode-salah"><span class="unseen">${text("forms.wrong")}</span> ${why}</p>
<textarea id="kode" name="kode" rows="2" required maxlength="2000" autocomplete="off" spellcheck="false" aria-invalid="true" aria-describedby="kode-salah kode-bantuan">
${given}</textarea></div>
<button class="button" type="submit">${trackText("show")}</button><p class="note">${trackText("lost")}</p></form>`;
}

type Day = (instant: string) => string;

function facts(tracked: TrackedCase, day: Day): readonly (readonly [string, string])[] {
  return [
    [trackText("kindLabel"), objectionText(`kind.${tracked.kind}`)],
    [trackText("deskLabel"), tracked.desk.name],
    [trackText("ownerLabel"), objectionText(`owner.${tracked.owner}`)],
    [trackText("receivedLabel"), day(tracked.receivedAt)],
    [trackText("acknowledgeLabel"), formatDate(tracked.acknowledgeBy)],
    [trackText("deadlineLabel"), formatDate(tracked.decideBy)],
  ];
}

function thread(messages: readonly ReadMessage[], day: Day): Html {
  if (messages.length === 0) return html`<p>${trackText("messagesNone")}</p>`;
  const items = messages.map(({ from, at, text: words, isErased }) => {
    const missing = isErased ? trackText("messageErased") : trackText("messageUnreadable");
    const who = trackText(from === "office" ? "messagesFromOffice" : "messagesFromYou");
    return html`<li class="message ${from}"><strong>${who}</strong> <time datetime="${at}">${day(at)}</time><p>${words ?? missing}</p></li>`;
  });
  return html`<ol class="messages">${items}</ol>`;
}

function writing({ tracked, code, messageId, refused }: Tracked): Html {
  const label = trackText(tracked.state === "awaiting_resident" ? "answerLabel" : "writeLabel");
  const wrong = refused
    ? html`<p class="error" id="pesan-salah"><span class="unseen">${text("forms.wrong")}</span> ${refused.why}</p>`
    : "";
  return html`<form class="objection" method="post" action="/sanggah/lacak/pesan/">${hidden({ kode: formatCode(code), id: messageId })}
<div class="field${refused ? " wrong" : ""}"><label for="pesan">${label}</label><p class="hint" id="pesan-bantuan">${text("forms.writeHint")}</p>${wrong}
<textarea id="pesan" name="pesan" rows="5" required maxlength="${maximumStory}" autocomplete="off" aria-describedby="${refused ? "pesan-salah " : ""}pesan-bantuan">
${refused?.written ?? ""}</textarea></div>
<button class="button" type="submit">${trackText("write")}</button></form>`;
}

const withdrawing = (code: string): Html =>
  html`<section><h2>${trackText("withdrawTitle")}</h2><p>${trackText("withdrawText")}</p>
<form method="post" action="/sanggah/lacak/tarik/">${hidden({ kode: code })}<button class="button danger" type="submit">${trackText("withdraw")}</button></form></section>`;

function stepOf({ at, what, desk, agency }: PublicStep, day: Day, routing: RoutingTable): Html {
  const where = desk === null ? null : (routing.desks.find(({ id }) => id === desk)?.name ?? desk);
  const more = where ?? (agency === null ? null : objectionText(`owner.${agency}`));
  return html`<li><time datetime="${at}">${day(at)}</time><span>${objectionText(`step.${what}`)}${more ? `: ${more}` : ""}</span></li>`;
}
