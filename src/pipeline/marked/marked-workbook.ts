import { type Cell, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { type DatasetColumn, type DatasetDefinition, datasetColumns, type InputProblem } from "#schemas";
import { columnOf, type Sheet } from "../ingest/index.ts";
import type { OfficeCell } from "../office/index.ts";
import { maskPersonNumbers, text } from "../problems/index.ts";
import { problemSheet } from "./problem-sheet.ts";

const faulty = { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFD6C2" } } } as const;
const inRow = { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF3D6" } } } as const;

/**
 * Returns a workbook with the list of problems first and the office's rows as they were, each faulty cell coloured
 * and told as a comment. The sheet carries the name of its dataset, so the mended workbook can be sent as it is.
 */
export function markedWorkbook(
  dataset: DatasetDefinition,
  sheet: Sheet | null,
  problems: readonly InputProblem[],
): Promise<Uint8Array> {
  const list = problemSheet(problems, sheet !== null);
  const sheets = sheet ? [list, markedSheet(dataset, sheet, problems)] : [list];
  return writeXlsx({ sheets });
}

function markedSheet(
  dataset: DatasetDefinition,
  sheet: Sheet,
  problems: readonly InputProblem[],
): WriteSheet {
  const columns = datasetColumns(dataset);
  const last = sheet.rows.at(-1)?.row ?? 0;
  const rows: CellValue[][] = Array.from({ length: last }, () => []);
  for (const { row, cells } of sheet.rows) rows[row - 1] = cells.map(shown);
  const marks = new Map<string, { lines: string[]; isCell: boolean }>();
  for (const problem of problems) {
    if (problem.row === null) continue;
    const place = placeIn(sheet, columns, problem);
    const key = `${problem.row - 1},${place ?? 0}`;
    const mark = marks.get(key) ?? { lines: [], isCell: place !== null };
    marks.set(key, { ...mark, lines: [...mark.lines, `${problem.message} ${problem.remedy}`] });
  }
  const cells = new Map<string, Partial<Cell>>();
  for (const [key, { lines, isCell }] of marks) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const comment = { author: text("input.marked.author"), text: [...new Set(lines)].join("\n") };
    const style = isCell ? faulty : inRow;
    cells.set(key, { value: rows[row]?.[column] ?? null, style, comment });
  }
  return { name: dataset.id, rows, cells, freezePane: { rows: sheet.headerRow } };
}

/** Where the cell of a problem stands; null where the whole row is meant. */
function placeIn({ names, headerRow }: Sheet, columns: readonly DatasetColumn[], problem: InputProblem) {
  const { row, column } = problem;
  if (column === null) return null;
  const position = names.findLastIndex((name) => name === column || columnOf(name, columns)?.name === column);
  if (position >= 0) return position;
  const told = row === headerRow ? /\d+$/.exec(column)?.[0] : undefined;
  return told === undefined ? null : Number(told) - 1;
}

/** Numbers of persons are masked even here: the copy is passed on to whoever mends it. */
const shown = (cell: OfficeCell): CellValue => (typeof cell === "string" ? maskPersonNumbers(cell) : cell);
