import type { InputProblem } from "#schemas";
import { problem } from "../problems/index.ts";
import { areaName } from "../validate/index.ts";
import type { FindingEntry } from "./finding-book.ts";
import { kecamatanBook } from "./kecamatan-book.ts";
import type { CountReference } from "./reference.ts";

/** Share of the rows of a list that must be foreign, and of those that must be at home in one other area. */
const mostRows = 0.5;
const nearlyAll = 0.8;

/** Returns that a list is of another kabupaten/kota than the one given, where its kecamatan say so together. */
export function otherArea(
  entries: readonly FindingEntry[],
  rows: number,
  { area, regions }: Pick<CountReference, "area" | "regions">,
  file: string,
): InputProblem[] {
  const foreign = entries.find(({ kind }) => kind === "kecamatan_unmatched");
  if (!foreign || foreign.count < rows * mostRows) return [];
  const shares = [...regions.kecamatan].map(([code, kecamatan]) => {
    const named = kecamatan.map((one) => ({ code: one, name: regions.names.get(one) ?? one }));
    const book = kecamatanBook({ code, name: regions.names.get(code) ?? code }, named, []);
    const own = foreign.words.filter(({ word }) => book.find(word) !== null && !/^\d{1,2}$/.test(word));
    return { code, rows: own.reduce((sum, word) => sum + word.rows, 0) };
  });
  const [best, second] = shares.sort((left, right) => right.rows - left.rows);
  if (!best || best.code === area || best.rows < foreign.count * nearlyAll) return [];
  if (second && second.rows === best.rows) return [];
  const found = areaName(best.code, regions);
  return [
    problem(
      "count_other_area",
      { file, column: foreign.column },
      { found, area: areaName(area, regions), code: best.code },
    ),
  ];
}
