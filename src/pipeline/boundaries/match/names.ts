/** Returns a name without what writers differ in: case, accents, punctuation, spaces, "Kec." and "Distrik". */
export function normalName(name: string): string {
  const plain = plainWords(name);
  return squeeze(plain.replace(/^(kec|kecamatan|distrik)\b/, "")) || squeeze(plain);
}

/**
 * Returns the spellings under which a kabupaten/kota can be found: with its kind where the text names one, and the
 * bare name, which a kabupaten and a kota may share.
 */
export function regencyNames(name: string): { readonly exact: string | null; readonly bare: string } {
  const plain = plainWords(name).replace(/\b(administrasi|adm)\b/, " ");
  const kind = /^\s*(kab|kabupaten|kota|kotamadya|kodya)\b/.exec(plain)?.[1];
  if (!kind) return { exact: null, bare: squeeze(plain) };
  const bare = squeeze(plain.trim().slice(kind.length));
  return { exact: `${kind.startsWith("kab") ? "kabupaten" : "kota"} ${bare}`, bare };
}

const plainWords = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’"`.]/g, " ")
    .trim();

const squeeze = (words: string) => words.replace(/[^a-z0-9]/g, "");
