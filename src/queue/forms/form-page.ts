import { html } from "hono/html";
import { objectionText } from "#messages/objection";
import { formText } from "#messages/sanggah";
import { channel, contact, objectionKind, relation } from "#schemas/objection";
import type { Areas } from "../areas.ts";
import {
  choiceField,
  type Filled,
  hidden,
  listField,
  optional,
  summaryOf,
  textField,
  tickField,
} from "./inputs.ts";
import type { Html } from "./page.ts";

/** Returns the form again: everything as it was filled in, with what is wrong above it and at each field. */
export function formPage(filled: Filled, areas: Areas): Html {
  return html`<header class="opening"><h1>${formText("title")}</h1></header>
${summaryOf(filled.faults)}
<form class="objection" method="post" action="/sanggah/periksa/">
<p class="note">${formText("requiredNote")}</p>
${step("placeTitle", place(filled, areas))}
${step("kindTitle", kind(filled))}
${step("programTitle", program(filled, areas))}
${step("personTitle", person(filled))}
${step("storyTitle", textField(filled, { name: "cerita", label: formText("storyLabel"), hint: formText("storyHint"), rows: 8 }))}
${step("youTitle", you(filled))}
${hidden({ ditulis: filled.answers.ditulis })}
<button class="button" type="submit">${formText("checkButton")}</button>
</form>`;
}

type FormKey = Parameters<typeof formText>[0];

const step = (title: FormKey, content: Html) =>
  html`<section class="step"><h2>${formText(title)}</h2>${content}</section>`;

function place(filled: Filled, { cities }: Areas): Html {
  const groups = [
    { choices: [{ value: "", label: formText("placeUnknown") }] },
    ...cities.map(({ name, kecamatan }) => ({
      name,
      choices: kecamatan.map((one) => ({ value: one.code, label: one.name })),
    })),
  ];
  return html`${listField(filled, { name: "wilayah", label: formText("placeLabel"), hint: formText("placeHint"), groups })}
${textField(filled, { name: "kelurahan", label: optional(formText("kelurahanLabel")) })}`;
}

function kind(filled: Filled): Html {
  const choices = objectionKind.options.map((value) => ({
    value,
    label: objectionText(`kind.${value}`),
    hint: objectionText(`kindHelp.${value}`),
  }));
  return choiceField(filled, {
    name: "jenis",
    label: formText("kindTitle"),
    hint: formText("kindHint"),
    choices,
  });
}

function program(filled: Filled, { programs }: Areas): Html {
  const listed = programs.map(({ id, name }) => ({ value: id, label: name }));
  const desil = Array.from({ length: 10 }, (_, index) => String(index + 1));
  return html`${listField(filled, {
    name: "program",
    label: formText("programLabel"),
    groups: [{ choices: [{ value: "", label: formText("programUnknown") }, ...listed] }],
  })}
${listField(filled, {
  name: "desil",
  label: formText("desilLabel"),
  hint: formText("desilHint"),
  groups: [
    {
      choices: [
        { value: "", label: formText("desilUnknown") },
        ...desil.map((one) => ({ value: one, label: formText("desilOption", { desil: one }) })),
      ],
    },
  ],
})}`;
}

function person(filled: Filled): Html {
  const relations = relation.options.map((value) => ({ value, label: objectionText(`relation.${value}`) }));
  const channels = channel.options.map((value) => ({ value, label: objectionText(`channel.${value}`) }));
  return html`${choiceField(filled, { name: "hubungan", label: formText("relationLabel"), choices: relations })}
${choiceField(filled, { name: "saluran", label: formText("channelLabel"), choices: channels })}
${textField(filled, { name: "nama_dimaksud", label: optional(formText("subjectNameLabel")), hint: formText("subjectNameHint") })}
${textField(filled, { name: "alamat_dimaksud", label: optional(formText("subjectAddressLabel")), hint: formText("subjectAddressHint") })}`;
}

function you(filled: Filled): Html {
  const ways = [
    { value: "", label: formText("contact.none") },
    ...contact.shape.kind.options.map((value) => ({ value, label: formText(`contact.${value}`) })),
  ];
  return html`<p class="hint">${formText("youHint")}</p>
${textField(filled, { name: "nama", label: optional(formText("nameLabel")) })}
${textField(filled, { name: "alamat", label: optional(formText("addressLabel")) })}
${choiceField(filled, { name: "kontak_jenis", label: formText("contactTitle"), hint: formText("contactHint"), choices: ways })}
${textField(filled, { name: "kontak", label: optional(formText("contactLabel")) })}
${tickField(filled, { name: "setuju_kontak", label: formText("consentLabel") })}`;
}
