import { html, raw } from "hono/html";
import { renderSVG } from "uqr";
import { formatCode } from "#domain/objection";
import { formatDate, reader } from "#messages";
import { objectionText } from "#messages/objection";
import { receiptText, trackText } from "#messages/sanggah";
import type { Receipt, RoutingTable } from "#schemas/objection";
import { dayAt } from "./days.ts";
import type { Html } from "./page.ts";

const text = reader("queue");

export interface Handed {
  readonly receipt: Receipt;
  readonly code: string;
  /** Address of the page where the case is followed; the code is in no address. */
  readonly trackAddress: string;
}

/** Returns the receipt: ticket, code and what happens next. The code is shown this once. */
export function receiptPage({ receipt, code, trackAddress }: Handed, routing: RoutingTable): Html {
  const { ticket, desk, window } = receipt;
  const shown = formatCode(code);
  const qr = renderSVG(["Bansos Terbuka", trackAddress, ticket, shown].join("\n"), { ecc: "M", border: 2 });
  const received = receiptText("statusDone", {
    desk: desk.name,
    time: dayAt(receipt.receivedAt, routing, desk.id),
  });
  return html`<section class="receipt"><h1>${receiptText("title")}</h1>
<p class="status done">${received}</p>
${window === "late_delivery" ? html`<p>${receiptText("statusLate")}</p>` : ""}
${window === "outside" ? html`<p>${receiptText("statusOutside")}</p>` : ""}
<dl>
<div><dt>${receiptText("ticketLabel")}</dt><dd class="ticket">${ticket}</dd><dd class="hint">${receiptText("ticketHint")}</dd></div>
<div><dt>${receiptText("codeLabel")}</dt><dd class="code">${shown.split("-").map((group) => html`<span>${group}</span> `)}</dd><dd class="hint">${receiptText("codeHint")}</dd></div>
<div><dt>${receiptText("trackLabel")}</dt><dd><a href="/sanggah/lacak/">${trackAddress}</a></dd></div>
</dl>
<div class="qr" role="img" aria-label="${receiptText("qrAlt")}">${raw(qr)}</div>
<p>${receiptText("acknowledgeBy", { date: formatDate(receipt.acknowledgeBy) })}.
${receiptText("decideBy", { date: formatDate(receipt.decideBy) })}.
${`${trackText("ownerLabel")}: ${objectionText(`owner.${receipt.owner}`)}`}.</p>
<p class="note">${receiptText("codeOnce")} ${text("forms.print")}</p></section>
<p><a href="/sanggah/">${receiptText("another")}</a></p>`;
}
