import { mod1271_36 } from "cdigit";
import { normaliseCode, trackTokenOf } from "#domain/objection";
import { trackText } from "#messages/sanggah";
import { byId, focusOn, h, sayThatScriptRuns } from "./dom.ts";
import { clearFaults, showFault } from "./form/show-faults.ts";
import { caseView } from "./track/case-view.ts";
import { readTrackFacts } from "./track/facts.ts";
import { type Found, findCase } from "./track/requests.ts";
import { threadView } from "./track/thread-view.ts";
import { withdrawView } from "./track/withdraw-view.ts";

/** Makes the tracking page open and seal in the browser. Without WebCrypto the plain form stays. */
export function startTracking(): void {
  if (!globalThis.crypto?.subtle) return;
  sayThatScriptRuns();
  const tracking = new Tracking();
  addEventListener("pagehide", () => tracking.forget());
}

/** The code is held here, while the page is open, and nowhere else. */
class Tracking {
  readonly #form = byId<HTMLFormElement>("lacak");
  readonly #field = byId<HTMLTextAreaElement>("kode");
  readonly #place = byId("laporan");
  readonly #facts = readTrackFacts();
  #code: string | null = null;

  constructor() {
    this.#form.noValidate = true;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#open();
    });
  }

  forget(): void {
    this.#code = null;
    this.#form.reset();
    this.#form.hidden = false;
    this.#place.replaceChildren();
  }

  #open(): void {
    const text = this.#field.value;
    this.#code = normaliseCode(text, mod1271_36);
    if (this.#code) this.#show();
    else this.#refuse(trackText(text.trim() === "" ? "errorEmpty" : "errorShape"));
  }

  async #show(): Promise<void> {
    if (this.#code === null) return;
    clearFaults(this.#form);
    this.#place.replaceChildren(h("p", { class: "status", role: "status" }, trackText("loading")));
    const code = this.#code;
    const trackToken = await trackTokenOf(code);
    const answer = await findCase(trackToken);
    if (this.#code !== code) return;
    if (answer.kind !== "case") return this.#refuse(whyNot(answer));
    const { found } = answer;
    const again = () => this.#show();
    const thread = h("section", {}, h("p", {}, trackText("loading")));
    const parts = caseView(found, this.#facts);
    this.#form.hidden = true;
    this.#place.replaceChildren(
      h(
        "div",
        { class: "tracked" },
        ...parts,
        thread,
        found.canWithdraw && withdrawView(found, trackToken, again),
        this.#leave(again),
      ),
    );
    focusOn(this.#place.querySelector("h2"));
    thread.replaceWith(
      await threadView({ found, facts: this.#facts, code, trackToken, onSent: again }).catch(() =>
        h("p", { class: "status" }, trackText("errorOffline")),
      ),
    );
  }

  #leave(again: () => void): HTMLElement {
    const close = () => {
      this.forget();
      this.#field.focus();
    };
    return h(
      "div",
      { class: "actions" },
      h("button", { type: "button", class: "button quiet", click: again }, trackText("refresh")),
      h("button", { type: "button", class: "button quiet", click: close }, trackText("forget")),
    );
  }

  #refuse(text: string): void {
    this.#form.hidden = false;
    this.#place.replaceChildren();
    showFault(this.#form, { field: "kode", text });
  }
}

function whyNot(answer: Exclude<Found, { kind: "case" }>): string {
  if (answer.kind === "many") return trackText("errorMany", { minutes: answer.minutes });
  if (answer.kind === "unknown") return trackText("errorUnknown");
  return trackText(answer.kind === "offline" ? "errorOffline" : "errorService");
}
