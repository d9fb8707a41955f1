import { stepText } from "#messages/sanggah";
import { byId, h, sayThatScriptRuns } from "./dom.ts";
import { readFacts } from "./facts.ts";
import { type Answers, fillIn, readAnswers } from "./form/answers.ts";
import { faultsAt } from "./form/checks.ts";
import { type Draft, eraseDraft, keepDraft, newDraft, readDraft } from "./form/draft.ts";
import { DraftNote } from "./form/draft-note.ts";
import { eligibilityOf } from "./form/eligibility.ts";
import { KindGuide } from "./form/kind-guide.ts";
import { Photos } from "./form/photos.ts";
import { prefilled, putFirst } from "./form/prefill.ts";
import { review } from "./form/review.ts";
import { clearFaults, showFaults } from "./form/show-faults.ts";
import { Stepper } from "./form/stepper.ts";
import { keepForOffline } from "./offline.ts";
import { tellWaiting } from "./waiting.ts";

/** Turns the plain form into one question per step. Where the browser cannot seal (no WebCrypto), the plain form stays. */
export function startForm(): void {
  const form = document.querySelector<HTMLFormElement>("#formulir");
  if (!form || !globalThis.crypto?.subtle) return;
  sayThatScriptRuns();
  new ObjectionForm(form).start();
  tellWaiting(byId("pembuka"));
}

class ObjectionForm {
  readonly #form: HTMLFormElement;
  readonly #facts = readFacts();
  readonly #photos = new Photos();
  readonly #stepper: Stepper;
  readonly #kinds: KindGuide;
  readonly #note: DraftNote;
  readonly #fits = h("p", { class: "notice", role: "status" });
  readonly #status = h("p", { role: "alert" });
  #draft: Draft = newDraft(Date.now());
  #isSending = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    form.noValidate = true;
    byId("kisah").append(this.#photos.field());
    byId("desil").closest(".field")?.after(this.#fits);
    byId("kirim").replaceChildren(h("h2", { id: "kirim-judul" }, stepText("reviewTitle")));
    this.#stepper = new Stepper(form, {
      takes: (step, direction) => step.id === "jenis-aduan" && this.#kinds.takes(direction),
      mayLeave: (step) => this.#mayLeave(step),
      onShow: (step) => this.#onShow(step),
      onFinish: () => this.#send(),
    });
    this.#kinds = new KindGuide(byId("jenis-aduan"), () => this.#presume("hubungan", "self"));
    this.#note = new DraftNote(form, () => this.#erase());
  }

  start(): void {
    const kept = readDraft(Date.now());
    const given = prefilled(this.#form, location.search);
    putFirst(byId<HTMLSelectElement>("wilayah"), location.search);
    if (kept) this.#draft = kept;
    fillIn(this.#form, { ...kept?.answers, ...given });
    if (given.wilayah) byId("wilayah-bantuan").textContent = stepText("placeFrom");
    if (kept) this.#note.welcomeBack();
    this.#kinds.show();
    this.#stepper.begin(given.wilayah ? "tempat" : (kept?.step ?? "tempat"));
    this.#form.addEventListener("input", () => this.#onInput());
    this.#form.addEventListener("submit", (event) => event.preventDefault());
  }

  #onInput(): void {
    this.#keep();
    this.#adapt();
    keepForOffline();
  }

  #keep(): void {
    const { id } = this.#draft;
    const step = this.#stepper.current.id;
    this.#draft = { id, savedAt: Date.now(), step, answers: readAnswers(this.#form) };
    this.#note.say(keepDraft(this.#draft));
  }

  /** Shows what the answers so far call for. */
  #adapt(): void {
    const answers = readAnswers(this.#form);
    const isHelping = answers.hubungan === "helper";
    const channel = this.#form.querySelector<HTMLElement>("[data-field=saluran]");
    if (channel) channel.hidden = !isHelping;
    if (answers.hubungan && !isHelping) this.#choose("saluran", "self");
    const contact = this.#form.querySelector<HTMLElement>(".contact");
    if (contact) contact.hidden = !answers.kontak_jenis;
    byId("kontak").setAttribute("inputmode", answers.kontak_jenis === "email" ? "email" : "tel");
    const fits = eligibilityOf(this.#facts.programs, answers);
    this.#fits.hidden = fits === null;
    if (fits !== null && this.#fits.textContent !== fits) this.#fits.textContent = fits;
  }

  #presume(name: string, value: string): void {
    const isOpen = !this.#form.querySelector(`[name=${name}]:checked`);
    if (isOpen) this.#choose(name, value);
  }

  #choose(name: string, value: string): void {
    const choices = this.#form.elements.namedItem(name);
    if (choices instanceof RadioNodeList) choices.value = value;
  }

  #mayLeave(step: HTMLElement): boolean {
    const faults = faultsAt(step.id, readAnswers(this.#form));
    if (faults.length === 0) clearFaults(step);
    else showFaults(step, faults);
    return faults.length === 0;
  }

  #onShow(step: HTMLElement): void {
    clearFaults(step);
    this.#adapt();
    if (step.id === "jenis-aduan") this.#kinds.show();
    if (this.#draft.savedAt && this.#draft.step !== step.id && Object.keys(this.#draft.answers).length > 0)
      this.#keep();
    if (step.id !== "kirim") return;
    const answers = readAnswers(this.#form);
    const missing = [...this.#form.querySelectorAll<HTMLElement>(":scope > .step")].find(
      ({ id }) => faultsAt(id, answers).length > 0,
    );
    if (missing) {
      this.#stepper.goTo(missing.id);
      return;
    }
    const parts = review(this.#form, { answers, facts: this.#facts, photos: this.#photos.count }, (id) =>
      this.#stepper.goTo(id),
    );
    step.replaceChildren(step.querySelector("h2") as Node, ...parts, this.#status);
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#setSending(true);
    this.#status.textContent = stepText("sealing");
    const sending = await import("./send/index.ts").catch(() => null);
    if (!sending) return this.#fail(stepText("failedToLoad"));
    const answers = readAnswers(this.#form);
    try {
      const photos = this.#photos.all;
      const filed = await sending.fileCase({ id: this.#draft.id, answers, photos, facts: this.#facts });
      eraseDraft();
      sending.showReceipt(this.#form, filed, {
        another: () => this.#goOn(rest(answers)),
        edit: () => this.#goOn(answers),
      });
    } catch {
      return this.#fail(stepText("failedToSeal"));
    }
    this.#status.textContent = "";
    this.#empty();
  }

  #fail(text: string): void {
    this.#status.textContent = text;
    this.#setSending(false);
  }

  #setSending(isSending: boolean): void {
    this.#isSending = isSending;
    this.#stepper.next.setAttribute("aria-disabled", String(isSending));
  }

  /** Begins anew, or goes on with what was written, as another case. */
  #goOn(answers: Answers): void {
    fillIn(this.#form, answers);
    this.#setSending(false);
    this.#keep();
    this.#stepper.goTo("tempat");
  }

  #empty(): void {
    this.#form.reset();
    this.#photos.clear();
    this.#draft = newDraft(Date.now());
    this.#kinds.restart();
    this.#note.clear();
  }

  #erase(): void {
    eraseDraft();
    this.#empty();
    this.#stepper.goTo("tempat");
    this.#note.sayErased();
  }
}

/** The next case of the same agen or desk: where it is filled in and the place stay. */
function rest({ saluran, wilayah, hubungan }: Answers): Answers {
  const isShared = saluran !== undefined && saluran !== "self";
  return { ...(wilayah && { wilayah }), ...(isShared && { saluran, ...(hubungan && { hubungan }) }) };
}
