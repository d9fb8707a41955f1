import { formatCode } from "#domain/objection";
import { formatDate } from "#messages";
import { receiptText } from "#messages/sanggah";
import type { Receipt } from "#schemas/browser";
import { focusOn, h } from "../dom.ts";
import { sharedChannels } from "../facts.ts";
import { Courier } from "./courier.ts";
import type { Outcome } from "./deliver.ts";
import type { FiledCase } from "./file-case.ts";
import { outbox } from "./outbox.ts";
import { qrOf } from "./qr.ts";
import { plainReceipt, trackAddress } from "./receipt-text.ts";

let courier: Courier | undefined;
const views = new Map<string, ReceiptView>();

export interface Onwards {
  /** Begins the next case. */
  readonly another: () => void;
  /** Takes what was written back into the form, where the service would not have it. */
  readonly edit: () => void;
}

/** Shows ticket and code in place of the form, and sends the case meanwhile. */
export function showReceipt(form: HTMLFormElement, filed: FiledCase, onwards: Onwards): void {
  const leaveBy = (way: () => void) => () => {
    view.leave();
    setFormShown(form, true);
    way();
  };
  const view: ReceiptView = new ReceiptView(filed, {
    another: leaveBy(onwards.another),
    edit: leaveBy(() => {
      outbox.remove(filed.id);
      onwards.edit();
    }),
  });
  views.set(filed.id, view);
  setFormShown(form, false);
  form.before(view.element);
  view.arrive();
  courier ??= new Courier((id, outcome) => views.get(id)?.say(outcome));
  courier.goNow();
}

function setFormShown(form: HTMLFormElement, isShown: boolean): void {
  form.hidden = !isShown;
  for (const one of document.querySelectorAll<HTMLElement>(".progress, #sesudahnya")) one.hidden = !isShown;
  document.body.classList.toggle("has-receipt", !isShown);
}

class ReceiptView {
  readonly element: HTMLElement;
  readonly #filed: FiledCase;
  readonly #heading = h("h2", {}, receiptText("title"));
  readonly #status = h("div", { class: "status", role: "status" });
  readonly #dates = h("dl");
  readonly #said = h("p", { class: "no-print", role: "status" });
  readonly #retry = h(
    "button",
    { type: "button", class: "button quiet", click: () => courier?.goNow() },
    receiptText("retry"),
  );
  readonly #edit: HTMLElement;
  readonly #warn = (event: BeforeUnloadEvent) => event.preventDefault();

  constructor(filed: FiledCase, { another, edit }: Onwards) {
    this.#filed = filed;
    this.#edit = h("button", { type: "button", class: "button", click: edit }, receiptText("edit"));
    this.element = h(
      "section",
      { class: "filed" },
      this.#heading,
      this.#status,
      this.#slip(),
      this.#actions(),
      this.#said,
      ...this.#onwards(another),
    );
    this.#status.textContent = receiptText(navigator.onLine ? "statusSending" : "statusWaiting");
  }

  arrive(): void {
    addEventListener("beforeunload", this.#warn);
    focusOn(this.#heading);
  }

  leave(): void {
    this.#isKept();
    views.delete(this.#filed.id);
    this.element.remove();
  }

  say(outcome: Outcome): void {
    const isThere = "receipt" in outcome;
    this.#status.classList.toggle("done", isThere);
    this.#status.replaceChildren(...lines(outcome).map((line) => h("p", {}, line)));
    if (isThere) this.#date(outcome.receipt);
    else this.#status.append(this.#retry);
    if (outcome.kind === "refused") this.#status.append(this.#edit);
  }

  #slip(): HTMLElement {
    const { ticket, code, isSimulated } = this.#filed;
    const groups = formatCode(code).split("-");
    const shown = h("dd", { class: "code" }, ...groups.map((group) => h("span", {}, group)));
    return h(
      "div",
      { class: "receipt" },
      h("h3", {}, receiptText("fileTitle")),
      isSimulated && h("p", {}, receiptText("fileSimulated")),
      h(
        "dl",
        {},
        h(
          "div",
          {},
          h("dt", {}, receiptText("ticketLabel")),
          h("dd", { class: "ticket" }, ticket),
          h("dd", { class: "hint" }, receiptText("ticketHint")),
        ),
        h(
          "div",
          {},
          h("dt", {}, receiptText("codeLabel")),
          shown,
          h("dd", { class: "hint" }, receiptText("codeHint")),
        ),
        h("div", {}, h("dt", {}, receiptText("trackLabel")), h("dd", {}, trackAddress())),
      ),
      this.#dates,
      qrOf(plainReceipt(this.#filed), receiptText("qrAlt")),
      h("p", {}, h("strong", {}, receiptText("codeOnce"))),
    );
  }

  #actions(): HTMLElement {
    const button = (text: Parameters<typeof receiptText>[0], act: () => void) => {
      const click = () => {
        act();
        this.#isKept();
      };
      return h("button", { type: "button", class: "button quiet", click }, receiptText(text));
    };
    return h(
      "div",
      { class: "actions" },
      button("print", () => print()),
      button("save", () => this.#save()),
      button("copy", () => this.#copy()),
    );
  }

  #onwards(another: () => void): HTMLElement[] {
    const link = h("a", { class: "button quiet", href: "/sanggah/lacak/" }, receiptText("follow"));
    const isShared = sharedChannels.has(this.#filed.channel);
    const next = h(
      "button",
      { type: "button", class: isShared ? "button" : "button quiet", click: another },
      receiptText("another"),
    );
    const hint = h("p", { class: "hint no-print" }, receiptText("anotherHint"));
    return [h("div", { class: "actions" }, next, link), ...(isShared ? [hint] : [])];
  }

  #date({ acknowledgeBy, decideBy }: Receipt): void {
    const line = (text: "acknowledgeBy" | "decideBy", date: string) =>
      h("dd", {}, receiptText(text, { date: formatDate(date) }));
    this.#dates.replaceChildren(
      h(
        "div",
        {},
        h("dt", {}, this.#filed.desk),
        line("acknowledgeBy", acknowledgeBy),
        line("decideBy", decideBy),
      ),
    );
  }

  #save(): void {
    const file = new Blob([`${plainReceipt(this.#filed)}\n`], { type: "text/plain" });
    const address = URL.createObjectURL(file);
    const download = receiptText("fileName", { ticket: this.#filed.ticket });
    h("a", { href: address, download }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(plainReceipt(this.#filed));
    this.#said.textContent = receiptText("copied");
  }

  /** The code was taken along: the page may be left without a question. */
  #isKept(): void {
    removeEventListener("beforeunload", this.#warn);
  }
}

const times = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short" });

function lines(outcome: Outcome): string[] {
  if (outcome.kind === "waiting") return [receiptText(outcome.isBusy ? "statusLater" : "statusWaiting")];
  if (outcome.kind === "refused") return [receiptText("statusRefused", { why: outcome.why })];
  const { receipt, kind } = outcome;
  return [
    receiptText("statusDone", { desk: receipt.desk.name, time: times.format(new Date(receipt.receivedAt)) }),
    ...(receipt.window === "late_delivery" ? [receiptText("statusLate")] : []),
    ...(receipt.window === "outside" ? [receiptText("statusOutside")] : []),
    ...(kind === "photos_waiting" ? [receiptText("photosWaiting")] : []),
    ...(kind === "photos_lost" ? [receiptText("photosLost")] : []),
  ];
}
