import type { ColumnProfile } from "./column-profile.ts";

/** The words of a column of yes and no. */
export interface SortedWords {
  readonly ya: readonly string[];
  readonly tidak: readonly string[];
  /** Words that nothing is known of: the operator has to say. */
  readonly unknown: readonly string[];
}

const yes =
  /^(ya|y|iya|yes|true|benar|ada|v|√|✓|✔|x|menerima|penerima|aktif|layak|terdaftar|padan|cocok|valid|sesuai|terverifikasi|diverifikasi|selesai|dapat|kpm|sudah( .*)?|online|[1-9]\d*)$/;
const no =
  /^(|t|n|no|0|-|false|salah|nihil|kosong|null|nonaktif|((tidak|tdk|tak|belum|blm|blum|bukan|non|tanpa|gagal|invalid|menunggu)([ -].*)?))$/;

/** Returns the words of a column as yes and no, or null where there are too many for that. */
export function sortWords({ words }: Pick<ColumnProfile, "words">): SortedWords | null {
  if (words === null) return null;
  const all = [...words.keys()];
  const tidak = all.filter((word) => no.test(word));
  const ya = all.filter((word) => !no.test(word) && yes.test(word));
  return { ya, tidak, unknown: all.filter((word) => !ya.includes(word) && !tidak.includes(word)) };
}
