import { type KindQuestion, type KindQuestionId, kindQuestions } from "#domain/objection";
import { objectionText } from "#messages/objection";
import { stepText } from "#messages/sanggah";
import type { ObjectionKind } from "#schemas/browser";
import { focusOn, h } from "../dom.ts";

/**
 * Finds the kind of a case by simple questions, one at a time, in place of the list of kinds.
 * The list stays within reach, and whatever is found is chosen in it.
 */
export class KindGuide {
  readonly #step: HTMLElement;
  readonly #heading: HTMLElement;
  readonly #list: HTMLElement;
  readonly #place = h("div", { class: "kind-guide" });
  readonly #onOwn: () => void;
  readonly #title: string;
  #asked: KindQuestionId[] = ["whom"];
  #isGuiding = true;

  /** `onOwn` is called where somebody says that the case is about themselves or their family. */
  constructor(step: HTMLElement, onOwn: () => void) {
    this.#step = step;
    this.#heading = step.querySelector("h2") as HTMLElement;
    this.#list = step.querySelector("[data-field=jenis]") as HTMLElement;
    this.#onOwn = onOwn;
    this.#title = this.#heading.textContent ?? "";
    step.querySelector(":scope > .hint")?.remove();
    this.#list.before(this.#place);
  }

  /** Claims whether a move forward or back stays within the questions. */
  takes(direction: 1 | -1): boolean {
    if (direction < 0) return this.#stepBack();
    if (!this.#isGuiding || this.#kind !== "") return false;
    const chosen = this.#place.querySelector<HTMLInputElement>("input:checked");
    if (!chosen) return false;
    const question = this.#question;
    const leads = question?.answers.find(({ id }) => id === chosen.value)?.leads;
    if (!leads) return false;
    if (question?.id === "whom" && chosen.value === "own") this.#onOwn();
    if ("kind" in leads) this.#choose(leads.kind);
    else this.#asked.push(leads.question);
    this.show(true);
    return true;
  }

  /** Begins with the first question. */
  restart(): void {
    this.#isGuiding = true;
    this.#asked = ["whom"];
    this.show();
  }

  show(movesFocus = false): void {
    const isAsking = this.#isGuiding && this.#kind === "";
    this.#list.hidden = isAsking;
    for (const choice of this.#list.querySelectorAll<HTMLElement>(".choice"))
      choice.hidden = this.#isGuiding && !choice.querySelector<HTMLInputElement>("input:checked");
    if (isAsking) this.#ask();
    else this.#offer();
    if (movesFocus) focusOn(this.#heading);
  }

  get #kind(): string {
    return this.#list.querySelector<HTMLInputElement>("input:checked")?.value ?? "";
  }

  get #question(): KindQuestion | undefined {
    return kindQuestions.find(({ id }) => id === this.#asked.at(-1));
  }

  #stepBack(): boolean {
    if (!this.#isGuiding || this.#asked.length === 1) return false;
    if (this.#kind === "") this.#asked.pop();
    else this.#choose(null);
    this.show(true);
    return true;
  }

  #choose(kind: ObjectionKind | null): void {
    for (const input of this.#list.querySelectorAll("input")) input.checked = input.value === kind;
    this.#step.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #ask(): void {
    const question = this.#question;
    if (!question) return;
    this.#heading.textContent = objectionText(`question.${question.id}`);
    const answers = question.answers.map(({ id }) => {
      const key = `answer.${question.id}.${id}` as Parameters<typeof objectionText>[0];
      return h(
        "div",
        { class: "choice" },
        h("input", { type: "radio", name: "tanya", value: id, id: `tanya-${id}` }),
        h("label", { for: `tanya-${id}` }, objectionText(key)),
      );
    });
    const legend = h("legend", { class: "unseen" }, this.#heading.textContent);
    const choices = h("div", { class: "choices" }, ...answers);
    this.#place.replaceChildren(
      h("fieldset", { class: "field", "data-field": "jenis-tanya" }, legend, choices),
      this.#switch("kindOther", () => {
        this.#isGuiding = false;
      }),
    );
  }

  #offer(): void {
    this.#heading.textContent = this.#isGuiding ? stepText("kindFound") : this.#title;
    this.#place.replaceChildren(
      this.#switch(this.#isGuiding ? "kindAgain" : "kindAsk", () => {
        this.#isGuiding = true;
        this.#asked = ["whom"];
        this.#choose(null);
      }),
    );
    if (this.#isGuiding) this.#list.after(this.#place);
    else this.#list.before(this.#place);
  }

  #switch(text: "kindOther" | "kindAgain" | "kindAsk", change: () => void): HTMLElement {
    const click = () => {
      change();
      this.show(true);
    };
    return h("button", { type: "button", class: "link", click }, stepText(text));
  }
}
