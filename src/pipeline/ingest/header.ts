import type { DatasetColumn, InputProblem } from "#schemas";
import { holdsPersonNumber, problem, text } from "../problems/index.ts";
import type { CsvRecord } from "./split-records.ts";

export interface HeaderReading {
  readonly names: readonly string[];
  /** Column of each cell position; undefined where the header is not known. */
  readonly columns: readonly (DatasetColumn | undefined)[];
  readonly problems: readonly InputProblem[];
}

/** Returns which column stands where; the order of columns is free, their names are not. */
export function readHeader(
  header: CsvRecord,
  columns: readonly DatasetColumn[],
  file: string,
): HeaderReading {
  const names = header.cells.map((cell) => cell.trim());
  const place = { file, row: header.row };
  return {
    names,
    columns: names.map((name) => columns.find((column) => column.name === name)),
    problems: headerProblems(names, columns, place),
  };
}

function headerProblems(
  names: readonly string[],
  columns: readonly DatasetColumn[],
  place: { file: string; row: number },
): InputProblem[] {
  const known = columns.map(({ name }) => name);
  const expected = known.join(", ");
  const missing = known.filter((name) => !names.includes(name));
  const strange = (name: string, index: number) => {
    const column = text("header.position", { position: index + 1 });
    if (holdsPersonNumber(name)) return problem("person_number", { ...place, column, value: name });
    return problem("unknown_column", { ...place, column: name || column }, { expected });
  };
  const repeated = known.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  return [
    ...names.flatMap((name, index) => (known.includes(name) ? [] : [strange(name, index)])),
    ...missing.map((column) => problem("missing_column", { ...place, column })),
    ...repeated.map((column) => problem("repeated_column", { ...place, column })),
  ];
}

/** Returns the name of the delimiter that stands where commas are due, or null. */
export function foreignDelimiter(header: string): string | null {
  if (header.includes(",")) return null;
  if (header.includes(";")) return text("delimiter.semicolon");
  if (header.includes("\t")) return text("delimiter.tab");
  return header.includes("|") ? text("delimiter.pipe") : null;
}
