import { html } from "hono/html";
import { reader } from "#messages";
import { formText, stepText } from "#messages/sanggah";
import type { Answers, FieldName } from "./answers.ts";
import type { Fault } from "./check.ts";
import type { Html } from "./page.ts";

const text = reader("queue");

/** What a field shows: what was written in it before and what is wrong with it. */
export interface Filled {
  readonly answers: Answers;
  readonly faults: readonly Fault[];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface FieldOptions {
  readonly name: FieldName;
  readonly label: string;
  readonly hint?: string;
}

/** Returns a field of one line, or of several where `rows` says so. */
export function textField(
  filled: Filled,
  { name, label, hint, rows }: FieldOptions & { rows?: number },
): Html {
  const value = filled.answers[name];
  const marks = html`id="${name}" name="${name}" autocomplete="off" ${described(filled, name, hint)}`;
  const input = rows
    ? html`<textarea ${marks} rows="${rows}">
${value}</textarea>`
    : html`<input ${marks} type="text" value="${value}">`;
  return field(filled, name, html`<label for="${name}">${label}</label>${hintOf(name, hint)}`, input);
}

/** Returns radio buttons under a legend. */
export function choiceField(
  filled: Filled,
  { name, label, hint, choices }: FieldOptions & { choices: readonly Choice[] },
): Html {
  const chosen = filled.answers[name];
  const fault = faultOf(filled, name);
  const buttons = choices.map(({ value, label: words, hint: more }, index) => {
    const id = index === 0 ? name : `${name}-${value}`;
    return html`<div class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${chosen === value ? html` checked` : ""}><label for="${id}">${words}${more ? html`<span class="hint">${more}</span>` : ""}</label></div>`;
  });
  return html`<fieldset class="field${fault ? " wrong" : ""}" ${described(filled, name, hint)}><legend>${label}</legend>${hintOf(name, hint)}${errorOf(name, fault)}<div class="choices">${buttons}</div></fieldset>`;
}

/** Returns a list to choose from, in groups where they have a name. */
export function listField(
  filled: Filled,
  {
    name,
    label,
    hint,
    groups,
  }: FieldOptions & { groups: readonly { name?: string; choices: readonly Choice[] }[] },
): Html {
  const chosen = filled.answers[name];
  const option = ({ value, label: words }: Choice) =>
    html`<option value="${value}"${chosen === value ? html` selected` : ""}>${words}</option>`;
  const lists = groups.map((group) =>
    group.name
      ? html`<optgroup label="${group.name}">${group.choices.map(option)}</optgroup>`
      : group.choices.map(option),
  );
  const select = html`<select id="${name}" name="${name}" autocomplete="off" ${described(filled, name, hint)}>${lists}</select>`;
  return field(filled, name, html`<label for="${name}">${label}</label>${hintOf(name, hint)}`, select);
}

/** Returns one box to tick. */
export function tickField(filled: Filled, { name, label }: FieldOptions): Html {
  const ticked = filled.answers[name] === "ya" ? html` checked` : "";
  const box = html`<div class="choice"><input type="checkbox" id="${name}" name="${name}" value="ya" ${described(filled, name)}${ticked}><label for="${name}">${label}</label></div>`;
  return field(filled, name, html``, box);
}

/** Returns the list of what is wrong, each leading to its field; nothing where all is well. */
export function summaryOf(faults: readonly { readonly field: string; readonly text: string }[]): Html {
  if (faults.length === 0) return html``;
  const items = faults.map((fault) => html`<li><a href="#${fault.field}">${fault.text}</a></li>`);
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus><h2>${stepText("errorTitle")}</h2><ul>${items}</ul></div>`;
}

/** Returns fields that carry values along unseen. */
export const hidden = (values: Readonly<Record<string, string>>): Html =>
  html`${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

export const optional = (label: string): string => `${label} (${formText("optional")})`;

function field(filled: Filled, name: FieldName, label: Html, input: Html): Html {
  const fault = faultOf(filled, name);
  return html`<div class="field${fault ? " wrong" : ""}">${label}${errorOf(name, fault)}${input}</div>`;
}

const faultOf = ({ faults }: Filled, name: FieldName) => faults.find((fault) => fault.field === name);

const hintOf = (name: string, hint?: string) =>
  hint ? html`<p class="hint" id="${name}-bantuan">${hint}</p>` : "";

const errorOf = (name: string, fault?: Fault) =>
  fault
    ? html`<p class="error" id="${name}-salah"><span class="unseen">${text("forms.wrong")}</span> ${fault.text}</p>`
    : "";

function described(filled: Filled, name: FieldName, hint?: string): Html {
  const isWrong = faultOf(filled, name) !== undefined;
  const ids = [isWrong ? `${name}-salah` : "", hint ? `${name}-bantuan` : ""].filter(Boolean).join(" ");
  return html`${ids ? html`aria-describedby="${ids}"` : ""}${isWrong ? html` aria-invalid="true"` : ""}`;
}
