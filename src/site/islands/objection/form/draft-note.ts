import { formatDate } from "#messages";
import { stepText } from "#messages/sanggah";
import { h } from "../dom.ts";

/** The line under the form that says what is kept on this device, and erases it. */
export class DraftNote {
  readonly #text = h("span", { role: "status" });
  readonly #box = h("div", { class: "draft no-print" });
  readonly #erase: () => void;

  constructor(form: HTMLFormElement, erase: () => void) {
    this.#erase = erase;
    this.#box.hidden = true;
    form.append(this.#box);
  }

  /** Says until when the draft is kept. */
  say(expires: Date): void {
    const text = stepText("draftKept", { date: formatDate(expires.toISOString().slice(0, 10)) });
    this.#show(`${text} ${stepText("draftShared")}`);
  }

  welcomeBack(): void {
    this.#show(`${stepText("draftBack")} ${stepText("draftShared")}`);
  }

  sayErased(): void {
    this.#show(stepText("draftErased"));
    this.#box.replaceChildren(this.#text);
  }

  clear(): void {
    this.#box.hidden = true;
  }

  #show(text: string): void {
    if (this.#text.textContent !== text) this.#text.textContent = text;
    if (this.#box.hidden || this.#box.childElementCount < 2) this.#offer();
    this.#box.hidden = false;
  }

  #offer(): void {
    const ask = () => this.#ask();
    this.#box.replaceChildren(
      this.#text,
      h("button", { type: "button", class: "link", click: ask }, stepText("draftErase")),
    );
  }

  #ask(): void {
    const no = h(
      "button",
      { type: "button", class: "link", click: () => this.#offer() },
      stepText("draftEraseNo"),
    );
    const yes = h(
      "button",
      { type: "button", class: "link", click: () => this.#erase() },
      stepText("draftEraseYes"),
    );
    this.#box.replaceChildren(h("strong", {}, stepText("draftEraseAsk")), yes, no);
    yes.focus();
  }
}
