import type { DatasetColumn } from "#schemas";
import { findHeader } from "../office/find-header.ts";
import type { OfficeRow } from "../office/index.ts";
import { cellText } from "../office/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import { columnOf } from "./header.ts";
import { personNumbersIn } from "./person-numbers.ts";
import { type InputRepair, repair } from "./repair.ts";
import type { Sheet } from "./sheet.ts";

const searchedRows = 200;

export type CutTable = Pick<Sheet, "headerRow" | "names" | "body" | "repairs">;

/** Returns the header among the filled rows of a file, and the rows below it; titles above are passed over. */
export function cutAtHeader(
  filled: readonly OfficeRow[],
  columns: readonly DatasetColumn[],
  file: string,
): Outcome<CutTable> {
  const expectedColumns = columns.flatMap(({ name, meta }) => [name, meta.title.id]);
  const header = findHeader(filled.slice(0, searchedRows), { expectedColumns });
  const row = header && filled[header.index];
  const known = header?.names.filter((name) => columnOf(name, columns) !== undefined) ?? [];
  if (!header || !row || known.length < 2) {
    const expected = columns.map(({ name }) => name).join(", ");
    const place = { file, row: filled[0]?.row ?? null };
    return refusal(problem("header_not_found", place, { expected }), ...personNumbersIn(filled, file));
  }
  const body = filled.slice(header.dataFrom);
  return success({
    headerRow: row.row,
    names: header.names,
    body,
    repairs: [...titlesPassed(filled, header.index, file), ...emptyRows(body, file)],
  });
}

function titlesPassed(filled: readonly OfficeRow[], header: number, file: string): InputRepair[] {
  if (header === 0) return [];
  const first = filled[0]?.cells.find((cell) => cellText(cell) !== "") ?? null;
  return [repair("titles", { file, row: filled[0]?.row ?? null }, first, String(filled[header]?.row ?? ""))];
}

function emptyRows(body: readonly OfficeRow[], file: string): InputRepair[] {
  return body.flatMap(({ row }, index) => {
    const before = body[index - 1]?.row ?? row - 1;
    return row - before > 1 ? [repair("empty_rows", { file, row: before + 1 })] : [];
  });
}
