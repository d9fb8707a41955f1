import { readFile } from "node:fs/promises";
import { HucreError } from "hucre";
import { streamXlsxRows } from "hucre/xlsx";
import { type Outcome, problem, refusal, success, text } from "../problems/index.ts";
import { CutSheet, sheetRows } from "./sheet-rows.ts";
import { BrokenTable, type OfficeNote, type OfficeOptions, type OfficeRow, type RawRows } from "./table.ts";
import { largestSheet, workbookParts } from "./workbook-parts.ts";
import { sheetNames } from "./xlsx-sheets.ts";
import { partText } from "./zip-parts.ts";

/** Returns the rows of one sheet of an XLSX file: the one that was given, else the largest that can be seen. */
export async function xlsxRows(
  path: string,
  file: string,
  options: OfficeOptions,
): Promise<Outcome<RawRows>> {
  const workbook = await readFile(path);
  const sheets = sheetsIn(workbook);
  if (sheets.length === 0) return refusal(problem("office_broken_workbook", { file }));
  const sheet = options.sheet ?? (await largestSheet(workbook, sheets)) ?? sheets[0] ?? "";
  if (!sheets.includes(sheet))
    return refusal(problem("office_no_sheet", { file, value: sheet }, { sheets: sheets.join(", ") }));
  const others = sheets.filter((name) => name !== sheet);
  const isGuess = options.sheet === undefined && others.length > 0;
  const notes: OfficeNote[] = [
    { subject: "format", text: text("office.format.xlsx"), isGuess: false },
    { subject: "sheet", text: text("office.sheet", { sheet }), isGuess },
  ];
  if (others.length > 0)
    notes.push({
      subject: "other_sheets",
      text: text("office.other_sheets", { sheets: others.join(", ") }),
      isGuess: false,
    });
  return success({ rows: rowsOf(workbook, sheet, file), notes, names: null, sheet });
}

function sheetsIn(workbook: Uint8Array): string[] {
  try {
    return sheetNames(workbook);
  } catch {
    return [];
  }
}

async function* rowsOf(
  workbook: Buffer,
  sheet: string,
  file: string,
): AsyncGenerator<OfficeRow, void, undefined> {
  let row = 0;
  try {
    for await (const one of await readerFor(workbook, sheet)) {
      row = one.row;
      yield one;
    }
  } catch (error) {
    if (!isBroken(error)) throw error;
    throw new BrokenTable(problem("office_broken_workbook", { file, row: row + 1 }));
  }
}

/** Workbooks built in an unusual way go through the whole parser. */
async function readerFor(workbook: Buffer, sheet: string): Promise<AsyncIterable<OfficeRow>> {
  const parts = await workbookParts(workbook, sheet);
  if (!parts) return parsedRows(workbook, sheet);
  const { value: start = "" } = await partText(workbook, parts.sheet).next();
  if (!/<worksheet\b/.test(start)) return parsedRows(workbook, sheet);
  return sheetRows(partText(workbook, parts.sheet), parts);
}

async function* parsedRows(workbook: Buffer, sheet: string): AsyncGenerator<OfficeRow, void, undefined> {
  for await (const { index, values } of streamXlsxRows(workbook, { sheet }))
    yield { row: index + 1, cells: values };
}

function isBroken(error: unknown): boolean {
  const isInflating = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
  return error instanceof HucreError || error instanceof CutSheet || isInflating;
}
