import { reader } from "#messages";
import { stepText } from "#messages/sanggah";
import { type ObjectionBody, objectionBody } from "#schemas/objection";
import type { Answers, FieldName } from "./answers.ts";

const text = reader("queue");

export interface Fault {
  readonly field: FieldName;
  readonly text: string;
}

export type Checked =
  | { readonly ok: true; readonly body: ObjectionBody }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Longer ones the schema refuses; a pattern is never let loose on any length. */
const longestContact = 100;
const phone = /^\+?[\d\s().-]{8,20}$/;
const email = /^\S+@\S+\.\S+$/;

/** Returns the body that will be sealed, or what is wrong at which field, in the order of the form. */
export function check(answers: Answers): Checked {
  const parsed = objectionBody.safeParse(candidateOf(answers));
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => faultOf(issue, answers))),
    ...contactFaults(answers),
  ];
  if (parsed.success && faults.length === 0) return { ok: true, body: parsed.data };
  const first = faults.filter(({ field }, index) => faults.findIndex((one) => one.field === field) === index);
  return { ok: false, faults: first };
}

function candidateOf(answers: Answers) {
  const { kontak_jenis, kontak, desil } = answers;
  return {
    version: 1,
    kind: answers.jenis,
    channel: answers.saluran || "self",
    area: answers.wilayah || null,
    kelurahan: answers.kelurahan,
    address: answers.alamat,
    program: answers.program || null,
    desil: desil === "" ? null : Number(desil),
    relation: answers.hubungan,
    name: answers.nama,
    subject: { name: answers.nama_dimaksud, address: answers.alamat_dimaksud },
    story: answers.cerita,
    contact: kontak_jenis === "" ? null : { kind: kontak_jenis, value: kontak },
    photos: [],
  };
}

const fields: Readonly<Record<string, FieldName>> = {
  kind: "jenis",
  channel: "saluran",
  area: "wilayah",
  kelurahan: "kelurahan",
  address: "alamat",
  program: "program",
  desil: "desil",
  relation: "hubungan",
  name: "nama",
  "subject.name": "nama_dimaksud",
  "subject.address": "alamat_dimaksud",
  story: "cerita",
  "contact.kind": "kontak_jenis",
  "contact.value": "kontak",
};

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

function faultOf(issue: Issue, answers: Answers): Fault {
  const field = fields[issue.path.map(String).join(".")] ?? "cerita";
  if (field === "jenis") return { field, text: stepText("error.jenis") };
  if (field === "hubungan") return { field, text: stepText("error.hubungan") };
  if (field === "kontak" && issue.code === "too_small") return { field, text: contactText(answers) };
  if (issue.code === "too_small" && answers.cerita.trim() === "")
    return { field, text: stepText("error.ceritaEmpty") };
  if (issue.code === "too_small")
    return { field, text: stepText("error.ceritaShort", { count: String(issue.minimum) }) };
  if (issue.code === "too_big" && field !== "desil")
    return { field, text: stepText("error.tooLong", { count: String(issue.maximum) }) };
  return { field, text: text("fault.form") };
}

function contactFaults(answers: Answers): Fault[] {
  const { kontak_jenis, kontak, setuju_kontak } = answers;
  if (kontak_jenis === "") return [];
  const value = kontak.trim().slice(0, longestContact);
  const isWrong =
    (kontak_jenis === "phone" && !phone.test(value)) || (kontak_jenis === "email" && !email.test(value));
  return [
    ...(isWrong ? [{ field: "kontak", text: contactText(answers) } as const] : []),
    ...(setuju_kontak === "ya" ? [] : [{ field: "setuju_kontak", text: stepText("error.consent") } as const]),
  ];
}

function contactText({ kontak_jenis, kontak }: Answers): string {
  if (kontak.trim() === "") return stepText("error.kontakEmpty");
  return stepText(kontak_jenis === "email" ? "error.email" : "error.phone");
}
