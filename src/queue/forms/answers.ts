/** Fields of the form without JavaScript, by the names the static page gives them. */
export const fieldNames = [
  "jenis",
  "wilayah",
  "kelurahan",
  "alamat",
  "program",
  "desil",
  "hubungan",
  "nama",
  "nama_dimaksud",
  "alamat_dimaksud",
  "cerita",
  "kontak_jenis",
  "kontak",
  "setuju_kontak",
  "saluran",
  "ditulis",
] as const;
export type FieldName = (typeof fieldNames)[number];
export type Answers = Readonly<Record<FieldName, string>>;

/** What a browser sends of a form. */
export type Sent = Readonly<Record<string, unknown>>;

/** Returns one field as text; a file or a repeated field counts as empty. Browsers send line ends as two characters. */
export function textOf(sent: Sent, name: string): string {
  const value = sent[name];
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
}

/** Returns what was filled in, as it was written. */
export function readAnswers(sent: Sent): Answers {
  return Object.fromEntries(fieldNames.map((name) => [name, textOf(sent, name)])) as Record<
    FieldName,
    string
  >;
}
