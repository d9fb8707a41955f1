import type { Channel, ObjectionBody, ObjectionKind } from "#schemas/browser";

export type FieldName =
  | "wilayah"
  | "kelurahan"
  | "jenis"
  | "program"
  | "desil"
  | "hubungan"
  | "saluran"
  | "nama_dimaksud"
  | "alamat_dimaksud"
  | "cerita"
  | "nama"
  | "alamat"
  | "kontak_jenis"
  | "kontak"
  | "setuju_kontak";

export type Answers = Readonly<Partial<Record<FieldName, string>>>;

/** Returns what the form holds, without white space around it. */
export function readAnswers(form: HTMLFormElement): Answers {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value.trim()]] : [],
  );
  return Object.fromEntries(entries) as Answers;
}

/** Puts answers back into the form. */
export function fillIn(form: HTMLFormElement, answers: Answers): void {
  for (const [name, value] of Object.entries(answers)) {
    const control = form.elements.namedItem(name);
    if (control instanceof RadioNodeList) control.value = value;
    else if (control instanceof HTMLInputElement && control.type === "checkbox")
      control.checked = value === "ya";
    else if (control instanceof HTMLElement && "value" in control) control.value = value;
  }
}

/** Returns the answers as what is sealed. They have been checked: kind and relation are there. */
export function bodyOf(answers: Answers, photos: readonly string[]): ObjectionBody {
  const text = (name: FieldName) => answers[name] ?? "";
  const wants = text("kontak_jenis") as "" | "phone" | "email";
  return {
    version: 1,
    kind: text("jenis") as ObjectionKind,
    channel: (text("saluran") || "self") as Channel,
    area: text("wilayah") || null,
    kelurahan: text("kelurahan"),
    address: text("alamat"),
    program: (text("program") || null) as ObjectionBody["program"],
    desil: text("desil") ? Number(text("desil")) : null,
    relation: text("hubungan") as ObjectionBody["relation"],
    name: text("nama"),
    subject: { name: text("nama_dimaksud"), address: text("alamat_dimaksud") },
    story: text("cerita"),
    contact: wants && text("kontak") ? { kind: wants, value: text("kontak") } : null,
    photos: [...photos],
  };
}
