import type { InputProblem } from "#schemas";
import { cellText, type OfficeRow } from "../office/index.ts";
import { holdsPersonNumber, problem } from "../problems/index.ts";

/** Returns where rows that are not read cell by cell hold the number of a person, each cell for itself. */
export function personNumbersIn(rows: readonly OfficeRow[], file: string): InputProblem[] {
  return rows.flatMap(({ row, cells }) =>
    cells
      .map((cell) => (typeof cell === "string" ? cell : cellText(cell)))
      .filter(holdsPersonNumber)
      .map((value) => problem("person_number", { file, row, value })),
  );
}

/** Returns where a text that cannot be split into rows holds the number of a person. */
export function personNumbersInText(content: string, file: string): InputProblem[] {
  const lines = content.split(/\r\n|\n|\r/);
  return personNumbersIn(
    lines.map((line, index) => ({ row: index + 1, cells: [line] })),
    file,
  );
}
