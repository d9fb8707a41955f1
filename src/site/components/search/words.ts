/** Words that say what is looked for rather than which: left out where anything else was typed. */
const generic = new Set(["kecamatan", "kec", "kelurahan", "kel", "desa", "negeri", "provinsi", "prov"]);
/** Parts of official names that people leave out, or put in. */
const optional = new Set(["kota", "kabupaten", "kab", "pulau", "distrik"]);

/** Returns a text in lower case, without accents and marks, words separated by one space. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’`]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Returns a plain text written as one word. */
export const joined = (text: string): string => text.replaceAll(" ", "");

/** Returns the text without the words that hold nothing back. */
export const withoutGeneric = (text: string): string => without(text, generic);

/** Returns the text without the parts of names that are left out in speech. */
export const withoutOptional = (text: string): string => without(text, optional);

function without(text: string, words: ReadonlySet<string>): string {
  const kept = text.split(" ").filter((word) => !words.has(word));
  return kept.length > 0 ? kept.join(" ") : text;
}

/** Returns the digits of a code as people type it (`82.71.05`, `827105`), or null where it is not one. */
export function codeDigits(query: string): string | null {
  const isCode = /^\s*\d[\d.\s-]*$/.test(query);
  const digits = query.replace(/\D/g, "");
  return isCode && digits.length >= 2 ? digits : null;
}

/**
 * Returns how many letters must be added, dropped, replaced or swapped with their neighbour to come from one text to
 * the other (optimal string alignment).
 */
export function editDistance(left: string, right: string): number {
  const width = right.length + 1;
  let beforeLast = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const current = new Uint16Array(width);
    current[0] = row;
    for (let at = 1; at < width; at += 1) {
      const isSame = left[row - 1] === right[at - 1];
      let least = Math.min(
        (last[at] ?? 0) + 1,
        (current[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = left[row - 1] === right[at - 2] && left[row - 2] === right[at - 1];
      if (row > 1 && at > 1 && isSwap) least = Math.min(least, (beforeLast[at - 2] ?? 0) + 1);
      current[at] = least;
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
