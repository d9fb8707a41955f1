import type { ListMapping } from "#schemas";
import { type OfficeCell, officeWord } from "../office/index.ts";
import type { FindingKind } from "./finding.ts";
import type { KecamatanBook } from "./kecamatan-book.ts";

/** Place of a kecamatan among those of the area, -1 where none is meant. */
export interface KecamatanReading {
  readonly index: number;
  readonly kind: FindingKind | null;
}

/** Returns the function that reads a kecamatan: the office's own words first, then codes, names and aliases. */
export function kecamatanReader(
  { kecamatan }: ListMapping,
  book: KecamatanBook,
): (cell: OfficeCell) => KecamatanReading {
  const own = new Map(
    Object.entries(kecamatan.nilai).flatMap(([code, words]) => words.map((word) => [officeWord(word), code])),
  );
  const places = new Map(book.all.map(({ code }, index) => [code, index]));
  return (cell) => {
    const mapped = own.get(officeWord(cell));
    const found = mapped === undefined ? book.find(cell) : { code: mapped, repair: null };
    const index = found ? places.get(found.code) : undefined;
    if (index === undefined)
      return { index: -1, kind: officeWord(cell) === "" ? "kecamatan_missing" : "kecamatan_unmatched" };
    const isRepaired = found?.repair === "date_code" || found?.repair === "lost_zero";
    return { index, kind: isRepaired ? "code_repaired" : null };
  };
}
