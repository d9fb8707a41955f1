import { readXlsx } from "hucre/xlsx";
import { datasetColumns } from "#schemas";
import { isBlank, officeWord } from "../office/index.ts";
import { xlsxRows } from "../office/xlsx-rows.ts";
import { sheetNames } from "../office/xlsx-sheets.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import { cutAtHeader } from "./find-table.ts";
import type { InputFile } from "./input.ts";
import { personNumbersIn } from "./person-numbers.ts";
import { type InputRepair, repair } from "./repair.ts";
import { readRows } from "./rows.ts";
import type { MergedCells, Sheet } from "./sheet.ts";

/** Returns the sheet of a workbook that carries the name of its dataset, else the first that can be seen. */
export async function openWorkbook(file: InputFile, bytes: Uint8Array): Promise<Outcome<Sheet>> {
  const { name, path, dataset } = file;
  const sheets = sheetsIn(bytes);
  const words = [dataset.id, dataset.title.id].map(officeWord);
  const sheet = sheets.find((one) => words.includes(officeWord(one))) ?? sheets[0];
  if (sheet === undefined) return refusal(problem("office_broken_workbook", { file: name }));
  const opened = await xlsxRows(path, name, { sheet });
  if (!opened.ok) return opened;
  const rows = await readRows(() => opened.value, name);
  if (!rows.ok) return rows;
  const filled = rows.value.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  if (filled.length === 0 && sheets.length === 1) return refusal(problem("empty_file", { file: name }));
  const table = cutAtHeader(filled, datasetColumns(dataset), name);
  if (!table.ok && sheets.length > 1)
    return refusal(wrongSheet(file, sheet, sheets), ...personNumbersIn(filled, name));
  if (!table.ok) return table;
  return success({
    format: "xlsx",
    decimalSign: ",",
    rows: filled,
    merged: await mergedBelow(bytes, sheet, table.value.headerRow),
    ...table.value,
    repairs: [...sheetTold(name, sheet, sheets), ...table.value.repairs],
  });
}

function sheetsIn(bytes: Uint8Array): string[] {
  try {
    return sheetNames(bytes);
  } catch {
    return [];
  }
}

function sheetTold(file: string, sheet: string, sheets: readonly string[]): InputRepair[] {
  return sheets.length > 1 && sheet !== sheets[0] ? [repair("sheet", { file }, null, sheet)] : [];
}

function wrongSheet({ name, dataset }: InputFile, sheet: string, sheets: readonly string[]) {
  const parameters = { sheets: sheets.join(", "), dataset: dataset.id };
  return problem("wrong_sheet", { file: name, value: sheet }, parameters);
}

/**
 * Cells joined below the header; in titles and in the header itself they harm nobody. Where another part of the
 * workbook is too damaged to tell, the cells that joining left empty are still found missing one by one.
 */
async function mergedBelow(bytes: Uint8Array, sheet: string, headerRow: number): Promise<MergedCells[]> {
  try {
    const workbook = await readXlsx(bytes, { sheets: [sheet] });
    const merges = workbook.sheets[0]?.merges ?? [];
    return merges
      .filter(({ startRow }) => startRow >= headerRow)
      .map(({ startRow, endRow, startCol, endCol }) => ({
        firstRow: startRow + 1,
        lastRow: endRow + 1,
        firstColumn: startCol,
        lastColumn: endCol,
      }));
  } catch {
    return [];
  }
}
