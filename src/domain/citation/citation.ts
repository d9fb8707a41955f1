/** What a citation names; the words of the title are the reader's language. */
export interface CitedWork {
  /** Letters, digits and dashes, the same for the same work. */
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date of the release. */
  readonly issued: string;
  /** The release. */
  readonly version: string;
  /** Null where the site has no public address. */
  readonly url: string | null;
  /** ISO date on which it was read, null where it does not matter. */
  readonly accessed: string | null;
  /** What else a reader must know: that the data are simulated, the query. */
  readonly note: string | null;
}

/** Returns a citation as a sentence for a text: who, year, what, then the given sentences, and the address last. */
export function asText(work: CitedWork, sentences: readonly string[]): string {
  const { publisher, issued, title, url } = work;
  const parts = [`${publisher} (${issued.slice(0, 4)}).`, `${title}.`, ...sentences, ...(url ? [url] : [])];
  return parts.join(" ");
}

/** Returns a citation as an entry of BibTeX (`@misc`), its text escaped for LaTeX. */
export function asBibtex(work: CitedWork): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ["title", `{${latex(work.title)}}`],
    ["author", `{${latex(work.publisher)}}`],
    ["publisher", latex(work.publisher)],
    ["year", work.issued.slice(0, 4)],
    ["date", work.issued],
    ["version", latex(work.version)],
    ["url", work.url],
    ["urldate", work.url === null ? null : work.accessed],
    ["note", work.note === null ? null : latex(work.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${work.key},\n${lines.join(",\n")}\n}\n`;
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function latex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (mark) => escapes[mark] ?? `\\${mark}`).replace(/\s*\n\s*/g, " ");
}

/** Returns a citation as CSL-JSON 1.0, the form that reference managers read: a list of one item of type `dataset`. */
export function asCslJson(work: CitedWork): string {
  const { key, title, publisher, issued, version, url, accessed, note } = work;
  const item = {
    id: key,
    type: "dataset",
    title,
    author: [{ literal: publisher }],
    publisher,
    issued: { "date-parts": [dateParts(issued)] },
    version,
    ...(url === null ? {} : { URL: url }),
    ...(accessed === null ? {} : { accessed: { "date-parts": [dateParts(accessed)] } }),
    ...(note === null ? {} : { note }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const dateParts = (isoDate: string): number[] => isoDate.slice(0, 10).split("-").map(Number);
