import type { DatasetColumn, InputProblem } from "#schemas";
import { isBlank, officeWord } from "../office/index.ts";
import { holdsPersonNumber, problem, text } from "../problems/index.ts";
import { nearestName } from "./nearest.ts";
import { type InputRepair, repair } from "./repair.ts";
import type { Sheet } from "./sheet.ts";

export interface HeaderReading {
  readonly names: readonly string[];
  /** Column of each cell position; undefined where the header is not known. */
  readonly columns: readonly (DatasetColumn | undefined)[];
  readonly problems: readonly InputProblem[];
  readonly repairs: readonly InputRepair[];
}

/** Returns which column stands where; the order of columns is free, their names are those of the schema. */
export function readHeader(sheet: Sheet, columns: readonly DatasetColumn[], file: string): HeaderReading {
  const { headerRow: row, body } = sheet;
  const names = withoutBlankColumns(sheet);
  const found = names.map((name) => columnOf(name, columns));
  const place = { file, row };
  const renamed = names.flatMap((name, index) => {
    const column = found[index];
    const isOther = column !== undefined && column.name !== name;
    return isOther ? [repair("header_name", { ...place, column: column.name }, name, column.name)] : [];
  });
  const dropped = names.length < sheet.names.length && body.length > 0;
  return {
    names,
    columns: found,
    problems: headerProblems(names, found, columns, place),
    repairs: [...(dropped ? [repair("blank_columns", place)] : []), ...renamed],
  };
}

/** Returns the column a header means: its name, or its title, however it is spaced and capitalised. */
export function columnOf(name: string, columns: readonly DatasetColumn[]): DatasetColumn | undefined {
  const exact = columns.find((column) => column.name === name);
  if (exact || name === "") return exact;
  const word = officeWord(name);
  const alike = columns.filter((column) =>
    [column.name, column.meta.title.id].map(officeWord).includes(word),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** Columns at the right end without name and content are left by Excel where a cell was once touched. */
function withoutBlankColumns({ names, body }: Sheet): readonly string[] {
  const isHeld = (position: number) => body.some(({ cells }) => !isBlank(cells[position] ?? null));
  let width = names.length;
  while (width > 0 && names[width - 1] === "" && !isHeld(width - 1)) width -= 1;
  return names.slice(0, width);
}

function headerProblems(
  names: readonly string[],
  found: readonly (DatasetColumn | undefined)[],
  columns: readonly DatasetColumn[],
  place: { file: string; row: number },
): InputProblem[] {
  const held = found.flatMap((column) => (column ? [column.name] : []));
  const missing = columns.map(({ name }) => name).filter((name) => !held.includes(name));
  const expected = columns.map(({ name }) => name).join(", ");
  const suggested = new Set<string>();
  const strange = names.flatMap((name, index) => {
    if (found[index]) return [];
    const position = text("header.position", { position: index + 1 });
    if (holdsPersonNumber(name))
      return [problem("person_number", { ...place, column: position, value: name })];
    const nearest = nearestName(
      name,
      missing.filter((one) => !suggested.has(one)),
    );
    if (nearest) suggested.add(nearest);
    const suggestion = nearest ? text("input.suggestion", { name: nearest }) : "";
    return [problem("unknown_column", { ...place, column: name || position }, { expected, suggestion })];
  });
  const repeated = held.filter((name, index) => held.indexOf(name) < index);
  return [
    ...strange,
    ...missing
      .filter((name) => !suggested.has(name))
      .map((column) => problem("missing_column", { ...place, column })),
    ...[...new Set(repeated)].map((column) => problem("repeated_column", { ...place, column })),
  ];
}
