import { html } from "hono/html";
import { reader } from "#messages";
import { objectionText } from "#messages/objection";
import { formText, stepText } from "#messages/sanggah";
import type { ObjectionBody, Owner, ServicePolicy } from "#schemas/objection";
import type { Areas } from "../areas.ts";
import type { Answers } from "./answers.ts";
import { hidden } from "./inputs.ts";
import type { Html } from "./page.ts";

const text = reader("queue");

export interface Review {
  readonly answers: Answers;
  readonly body: ObjectionBody;
  /** Made here, so that a page sent twice makes one case. */
  readonly id: string;
  readonly code: string;
  readonly deskName: string;
  readonly owner: Owner;
}

/** Returns "check first": what was filled in, in words, who will have it and by when, and the button that sends. */
export function reviewPage(review: Review, areas: Areas, policy: ServicePolicy): Html {
  const { answers, body, id, code, deskName, owner } = review;
  const rows = summary(body, areas).map(
    ([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  );
  const what = stepText("reviewOwner", {
    desk: deskName,
    acknowledge: policy.acknowledgeDays.value,
    decide: policy.decideDays.value[body.kind],
    owner: objectionText(`owner.${owner}`),
  });
  return html`<header class="opening"><h1>${stepText("reviewTitle")}</h1></header>
<dl class="summary">${rows}</dl>
<section class="section"><h2>${stepText("reviewOwnerTitle")}</h2>
<p>${what}</p><p>${text("forms.sealedHere")}</p><p>${text("forms.codeComes")}</p></section>
<div class="actions">
<form method="post" action="/sanggah/kirim/">${hidden({ ...answers, id, kode: code })}<button class="button" type="submit">${stepText("send")}</button></form>
<form method="post" action="/sanggah/periksa/">${hidden({ ...answers, ubah: "ya" })}<button class="button quiet" type="submit">${stepText("reviewChange")}</button></form>
</div>`;
}

function summary(body: ObjectionBody, { cities, programs }: Areas): readonly (readonly [string, string])[] {
  const kecamatan = cities.flatMap((city) => city.kecamatan).find(({ code }) => code === body.area);
  const program = programs.find(({ id }) => id === body.program);
  const empty = stepText("reviewEmpty");
  const unknown = stepText("reviewUnknown");
  return [
    [formText("placeLabel"), kecamatan?.name ?? body.area ?? unknown],
    [formText("kelurahanLabel"), body.kelurahan || empty],
    [formText("kindTitle"), objectionText(`kind.${body.kind}`)],
    [formText("programLabel"), program?.name ?? unknown],
    [formText("desilLabel"), body.desil === null ? unknown : String(body.desil)],
    [formText("relationLabel"), objectionText(`relation.${body.relation}`)],
    [formText("channelLabel"), objectionText(`channel.${body.channel}`)],
    [formText("subjectNameLabel"), body.subject.name || empty],
    [formText("subjectAddressLabel"), body.subject.address || empty],
    [formText("storyLabel"), body.story],
    [formText("nameLabel"), body.name || empty],
    [formText("addressLabel"), body.address || empty],
    [formText("contactTitle"), body.contact?.value ?? stepText("reviewContactNone")],
  ];
}
