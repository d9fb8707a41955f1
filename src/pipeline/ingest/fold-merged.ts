import type { InputProblem } from "#schemas";
import { problem } from "../problems/index.ts";
import type { HeaderReading } from "./header.ts";
import type { Sheet } from "./sheet.ts";

/** Returns the joined cells of a sheet as problems, with the cells they leave empty as their consequences. */
export function foldMerged(
  { merged }: Sheet,
  { names, columns }: HeaderReading,
  file: string,
  problems: readonly InputProblem[],
): InputProblem[] {
  const rest = new Set(problems);
  const joined = merged.map(({ firstRow, lastRow, firstColumn, lastColumn }) => {
    const covered = names
      .map((name, index) => columns[index]?.name ?? name)
      .slice(firstColumn, lastColumn + 1);
    const follows = problems.filter(
      ({ rule, row, column }) =>
        rule === "required" &&
        row !== null &&
        firstRow <= row &&
        row <= lastRow &&
        column !== null &&
        covered.includes(column),
    );
    for (const one of follows) rest.delete(one);
    const place = { file, row: firstRow, column: covered[0] ?? null };
    const own = problem("merged_cells", place, { last: lastRow });
    return follows.length > 0 ? { ...own, consequences: follows.length } : own;
  });
  return [...joined, ...rest];
}
