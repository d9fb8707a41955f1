import type { CellValue } from "#domain/tables";
import { type DatasetColumn, datasetColumns, type InputProblem } from "#schemas";
import { cellText, isBlank, type OfficeCell, type OfficeRow } from "../office/index.ts";
import { problem } from "../problems/index.ts";
import type { CellReading, MendingContext } from "./cell.ts";
import { foldMerged } from "./fold-merged.ts";
import { type HeaderReading, readHeader } from "./header.ts";
import type { InputFile, InputRow, InputTable } from "./input.ts";
import { readOrMend } from "./mend-cell.ts";
import { openSheet } from "./open-sheet.ts";
import { personNumbersIn } from "./person-numbers.ts";
import { unsafeContent } from "./read-cell.ts";
import { type InputRepair, repair } from "./repair.ts";
import type { Sheet } from "./sheet.ts";

export interface TableReading {
  readonly table: InputTable;
  readonly problems: readonly InputProblem[];
  /** What was put right on the way in. */
  readonly repairs: readonly InputRepair[];
  /** Whether header and records could be made out, so that rows can be compared with what is due. */
  readonly isReadable: boolean;
}

/** Returns the rows of one file and every problem of its text, header and cells. */
export async function readTable(
  file: InputFile,
  isKnownArea: MendingContext["isKnownArea"],
): Promise<TableReading> {
  const unreadable = (problems: readonly InputProblem[]): TableReading => ({
    table: { ...file, rows: [] },
    problems,
    repairs: [],
    isReadable: false,
  });
  const opened = await openSheet(file);
  if (!opened.ok) return unreadable(opened.problems);
  const sheet = opened.value;
  const header = readHeader(sheet, datasetColumns(file.dataset), file.name);
  const above = sheet.rows.filter(({ row }) => row < sheet.headerRow);
  const personal = personNumbersIn(above, file.name);
  const told = [...sheet.repairs, ...header.repairs];
  if (sheet.body.length === 0)
    return unreadable([...header.problems, ...personal, problem("only_header", { file: file.name })]);
  const context =
    file.area === null ? null : { decimalSign: sheet.decimalSign, area: file.area, isKnownArea };
  const totals = sheet.body.filter((row) => isTotal(row, header));
  const read = sheet.body
    .filter((row) => !totals.includes(row))
    .map((row) => readRow(row, { header, file: file.name, context, format: sheet.format }));
  const cellProblems = foldMerged(
    sheet,
    header,
    file.name,
    read.flatMap(({ problems }) => problems),
  );
  return {
    table: { ...file, rows: read.map(({ row }) => row) },
    problems: [...header.problems, ...personal, ...cellProblems],
    repairs: [
      ...told,
      ...totals.map(({ row, cells }) => repair("total_row", { file: file.name, row }, cells[0] ?? null)),
      ...read.flatMap(({ repairs }) => repairs),
    ],
    isReadable: header.problems.length === 0,
  };
}

interface RowContext {
  readonly header: HeaderReading;
  readonly file: string;
  readonly context: MendingContext | null;
  readonly format: Sheet["format"];
}

interface RowReading {
  readonly row: InputRow;
  readonly problems: readonly InputProblem[];
  readonly repairs: readonly InputRepair[];
}

function readRow(office: OfficeRow, { header, file, context, format }: RowContext): RowReading {
  const { row, cells } = office;
  const values: Record<string, CellValue> = {};
  const problems: InputProblem[] = [];
  const repairs: InputRepair[] = [];
  const width = header.names.length;
  const beyond = cells.slice(width).filter((cell) => !isBlank(cell));
  if (beyond.length > 0 || (format === "csv" && cells.length < width)) {
    const counts = { found: cells.length, expected: width };
    return {
      row: { file, row, values },
      problems: [problem("wrong_cell_count", { file, row }, counts), ...personNumbersIn([office], file)],
      repairs,
    };
  }
  if (format === "csv" && cells.length > width) repairs.push(repair("trailing_blanks", { file, row }));
  for (const [index, name] of header.names.entries()) {
    const cell = cells[index] ?? null;
    const column = header.columns[index];
    const reading = column ? readOrMend(cell, column, context) : unknownCell(cell);
    const place = { file, row, column: column?.name ?? name };
    if ("fault" in reading) {
      const { rule, parameters } = reading.fault;
      problems.push(problem(rule, { ...place, value: shownText(cell) || null }, parameters));
    } else if (column) {
      values[column.name] = reading.value;
      if ("kind" in reading && reading.kind)
        repairs.push(repair(reading.kind, place, cell, String(reading.value)));
    }
  }
  return { row: { file, row, values }, problems, repairs };
}

const shownText = (cell: OfficeCell) => (typeof cell === "string" ? cell : cellText(cell));

function unknownCell(cell: OfficeCell): CellReading {
  const fault = unsafeContent(shownText(cell));
  return fault?.rule === "person_number" ? { fault } : { value: null };
}

/** Claims whether a row sums up those above it: offices end a table with `Jumlah`. */
function isTotal({ cells }: OfficeRow, { columns }: HeaderReading): boolean {
  const isArea = ({ name }: DatasetColumn) => name === "kode_wilayah";
  const place = columns.findIndex((column) => column !== undefined && isArea(column));
  const label = cellText(cells[place] ?? null) || cellText(cells.find((cell) => !isBlank(cell)) ?? null);
  return /^(jumlah|total|grand total|jml)\b/i.test(label);
}
