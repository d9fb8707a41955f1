import type { DatasetColumn, InputProblem } from "#schemas";
import { holdsPersonNumber, problem, text } from "../problems/index.ts";
import type { CsvRecord } from "./split-records.ts";

export interface HeaderReading {
  readonly names: readonly string[];
  /** Column of each cell position; undefined where the header is not known. */
  readonly columns: readonly (DatasetColumn | undefined)[];
  readonly width: number;
  readonly problems: readonly InputProblem[];
  readonly isWrongDelimiter: boolean;
}

/** Returns which column stands where; the order of columns is free, their names are not. */
export function readHeader(
  header: CsvRecord,
  columns: readonly DatasetColumn[],
  file: string,
): HeaderReading {
  const names = header.cells.map((cell) => cell.trim());
  const found = foreignDelimiter(names);
  const place = { file, row: header.row };
  const reading = { names, columns: names.map((name) => columns.find((column) => column.name === name)) };
  if (found) {
    const problems = [problem("wrong_delimiter", { ...place, value: names[0] ?? null }, { found })];
    return { ...reading, width: names.length, problems, isWrongDelimiter: true };
  }
  return {
    ...reading,
    width: names.length,
    problems: headerProblems(names, columns, place),
    isWrongDelimiter: false,
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

function foreignDelimiter(names: readonly string[]): string | null {
  const [only = ""] = names;
  if (names.length > 1) return null;
  if (only.includes(";")) return text("delimiter.semicolon");
  if (only.includes("\t")) return text("delimiter.tab");
  return only.includes("|") ? text("delimiter.pipe") : null;
}
