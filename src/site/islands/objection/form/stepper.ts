import { stepText } from "#messages/sanggah";
import { focusOn, h } from "../dom.ts";

export interface StepEvents {
  /** Claims whether the step may be left forwards; says why not on the page. */
  readonly mayLeave: (step: HTMLElement) => boolean;
  /** Called when a step has come into view. */
  readonly onShow: (step: HTMLElement) => void;
  /** Called on the last step. */
  readonly onFinish: () => void;
  /** Lets a step keep a move to itself, as the questions of the kind do. */
  readonly takes: (step: HTMLElement, direction: 1 | -1) => boolean;
}

/** Shows the sections of the form one at a time, with progress, back and forth; the phone's own back key goes back too. */
export class Stepper {
  readonly #steps: readonly HTMLElement[];
  readonly #events: StepEvents;
  readonly #count = h("p");
  readonly #bar = h("ol", { "aria-hidden": "true" });
  readonly #back = h("button", { type: "button", class: "button quiet" }, stepText("back"));
  readonly next = h("button", { type: "button", class: "button" });
  #place = 0;

  constructor(form: HTMLFormElement, events: StepEvents) {
    this.#steps = [...form.querySelectorAll<HTMLElement>(":scope > .step")];
    this.#events = events;
    this.#bar.append(...this.#steps.map(() => h("li")));
    form.classList.add("stepping");
    form.before(h("div", { class: "progress no-print" }, this.#count, this.#bar));
    form.append(h("div", { class: "actions" }, this.next, this.#back));
    this.next.addEventListener("click", () => this.#forward());
    this.#back.addEventListener("click", () => this.#backward());
    addEventListener("popstate", ({ state }) => {
      const place = (state as { step?: number } | null)?.step;
      this.#show(place ?? 0, true);
    });
  }

  get current(): HTMLElement {
    return this.#steps[this.#place] as HTMLElement;
  }

  /** Shows the step with that id, without moving the focus: how the page begins. */
  begin(id: string): void {
    const place = Math.max(0, this.#indexOf(id));
    history.replaceState({ step: place }, "");
    this.#show(place, false);
  }

  /** Goes to the step with that id. */
  goTo(id: string): void {
    const place = this.#indexOf(id);
    if (place < 0) return;
    history.pushState({ step: place }, "");
    this.#show(place, true);
  }

  #indexOf(id: string): number {
    return this.#steps.findIndex((step) => step.id === id);
  }

  #forward(): void {
    if (this.#events.takes(this.current, 1)) return;
    if (!this.#events.mayLeave(this.current)) return;
    const following = this.#steps[this.#place + 1];
    if (following) this.goTo(following.id);
    else this.#events.onFinish();
  }

  #backward(): void {
    if (this.#events.takes(this.current, -1)) return;
    const before = this.#steps[this.#place - 1];
    if (before) this.goTo(before.id);
  }

  #show(place: number, movesFocus: boolean): void {
    this.#place = Math.min(place, this.#steps.length - 1);
    for (const [index, step] of this.#steps.entries()) step.hidden = index !== this.#place;
    for (const [index, part] of [...this.#bar.children].entries())
      part.classList.toggle("done", index <= this.#place);
    this.#count.textContent = stepText("progress", { step: this.#place + 1, all: this.#steps.length });
    const isLast = this.#place === this.#steps.length - 1;
    const isBeforeLast = this.#place === this.#steps.length - 2;
    this.next.textContent = stepText(isLast ? "send" : isBeforeLast ? "check" : "next");
    this.#back.hidden = this.#place === 0;
    document.body.dataset.step = this.current.id;
    this.#events.onShow(this.current);
    if (movesFocus) focusOn(this.current.querySelector("h2"));
  }
}
