import { deskOf, route } from "#domain/objection";
import { stepText } from "#messages/sanggah";
import type { ObjectionKind } from "#schemas/browser";
import { h } from "../dom.ts";
import type { Facts } from "../facts.ts";
import type { Answers, FieldName } from "./answers.ts";

interface Row {
  readonly label: string;
  readonly value: string;
  readonly step: string;
}

const shown: readonly FieldName[] = [
  "wilayah",
  "kelurahan",
  "jenis",
  "program",
  "desil",
  "hubungan",
  "saluran",
  "nama_dimaksud",
  "alamat_dimaksud",
  "cerita",
  "nama",
  "alamat",
  "kontak",
];

/** Returns the step before sending: every answer with a way to change it, who will have the case and by when. */
export function review(
  form: HTMLFormElement,
  entry: { readonly answers: Answers; readonly facts: Facts; readonly photos: number },
  change: (step: string) => void,
): HTMLElement[] {
  const { answers, facts, photos } = entry;
  const rows = shown.map((name) => rowOf(form, name, answers));
  rows.push({
    label: stepText("photos"),
    value: photos > 0 ? stepText("photosCount", { count: photos }) : "",
    step: "kisah",
  });
  const list = h("dl", { class: "summary" }, ...rows.map((row) => line(row, change)));
  return [list, aftermath(answers, facts)];
}

function line({ label, value, step }: Row, change: (step: string) => void): HTMLElement {
  const button = h(
    "button",
    { type: "button", class: "link", click: () => change(step) },
    stepText("reviewChange"),
  );
  button.setAttribute("aria-label", stepText("reviewChangeOf", { what: label }));
  return h(
    "div",
    {},
    h("dt", {}, label),
    h("dd", value ? {} : { class: "reason" }, value || stepText("reviewEmpty")),
    h("dd", { class: "change" }, button),
  );
}

function rowOf(form: HTMLFormElement, name: FieldName, answers: Answers): Row {
  const field = form.querySelector<HTMLElement>(`[data-field="${name}"]`);
  const label = field?.querySelector("legend, label")?.firstChild?.textContent?.trim() ?? name;
  const value = answers[name] ?? "";
  return { label, value: inWords(field, name, value, answers), step: field?.closest(".step")?.id ?? "" };
}

/** The words of a choice are those the form itself shows. */
function inWords(field: HTMLElement | null, name: FieldName, value: string, answers: Answers): string {
  if (name === "kontak" && !answers.kontak_jenis) return stepText("reviewContactNone");
  const select = field?.querySelector("select");
  if (select) return value ? (select.selectedOptions[0]?.text ?? value) : stepText("reviewUnknown");
  const radio = field?.querySelector<HTMLInputElement>("input[type=radio]:checked");
  return radio?.labels?.[0]?.firstChild?.textContent?.trim() ?? value;
}

function aftermath(answers: Answers, facts: Facts): HTMLElement {
  const kind = answers.jenis as ObjectionKind;
  const desk = deskFor(facts, answers);
  const { owner, days } = facts.kinds[kind];
  const key = facts.keys.find((one) => one.desk === desk.id);
  return h(
    "div",
    { class: "notice" },
    h("h3", {}, stepText("reviewOwnerTitle")),
    h(
      "p",
      {},
      stepText("reviewOwner", { desk: desk.name, acknowledge: facts.acknowledgeDays, decide: days, owner }),
    ),
    h("p", {}, facts.routing.owners[kind].why),
    h("p", {}, stepText("reviewCode")),
    h(
      "p",
      { class: "hint" },
      stepText("reviewKey", { desk: desk.name, fingerprint: key?.fingerprint ?? "" }),
    ),
  );
}

/** Returns the desk that takes a case; the default desk where its own has no key. */
export function deskFor(facts: Facts, answers: Answers): { readonly id: string; readonly name: string } {
  const desk = route(facts.routing, { area: answers.wilayah || null, kind: answers.jenis as ObjectionKind });
  const hasKey = facts.keys.some((one) => one.desk === desk.id);
  return hasKey ? desk : deskOf(facts.routing, facts.routing.defaultDesk);
}
