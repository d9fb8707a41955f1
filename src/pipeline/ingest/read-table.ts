import type { CellValue } from "#domain/tables";
import { datasetColumns, type InputProblem } from "#schemas";
import { holdsPersonNumber, problem } from "../problems/index.ts";
import { decode } from "./decode.ts";
import { foreignDelimiter, type HeaderReading, readHeader } from "./header.ts";
import type { InputFile, InputRow, InputTable } from "./input.ts";
import { readCell, unsafeContent } from "./read-cell.ts";
import { type CsvRecord, splitRecords } from "./split-records.ts";

export interface TableReading {
  readonly table: InputTable;
  readonly problems: readonly InputProblem[];
  /** Whether header and records could be made out, so that rows can be compared with what is due. */
  readonly isReadable: boolean;
}

/** Returns the rows of one file and every problem of its text, header and cells. */
export function readTable(file: InputFile, bytes: Uint8Array): TableReading {
  const unreadable = (problems: readonly InputProblem[]): TableReading => ({
    table: { ...file, rows: [] },
    problems,
    isReadable: false,
  });
  const decoded = decode(bytes, file.name);
  if (!decoded.ok) return unreadable(decoded.problems);
  const personal = () => personNumbers(decoded.value, file.name);
  const found = foreignDelimiter(firstLine(decoded.value));
  if (found) {
    const place = { file: file.name, row: 1, value: firstLine(decoded.value) };
    return unreadable([problem("wrong_delimiter", place, { found }), ...personal()]);
  }
  const records = splitRecords(decoded.value, file.name);
  if (!records.ok) return unreadable([...records.problems, ...personal()]);
  const [first, ...body] = records.value;
  if (!first) return unreadable([problem("empty_file", { file: file.name })]);
  const header = readHeader(first, datasetColumns(file.dataset), file.name);
  if (body.length === 0) return unreadable([...header.problems, problem("only_header", { file: file.name })]);
  const read = body.map((record) => readRecord(record, header, file.name));
  return {
    table: { ...file, rows: read.map(({ row }) => row) },
    problems: [...header.problems, ...read.flatMap(({ problems }) => problems)],
    isReadable: header.problems.length === 0,
  };
}

function readRecord(record: CsvRecord, header: HeaderReading, file: string) {
  const { row, cells } = record;
  const values: Record<string, CellValue> = {};
  const problems: InputProblem[] = [];
  if (cells.length !== header.names.length) {
    const counts = { found: cells.length, expected: header.names.length };
    problems.push(problem("wrong_cell_count", { file, row }, counts), ...unsafeCells(record, file));
    return { row: { file, row, values } satisfies InputRow, problems };
  }
  for (const [index, raw] of cells.entries()) {
    const column = header.columns[index];
    const reading = column ? readCell(raw, column) : unknownCell(raw);
    if ("fault" in reading) {
      const place = { file, row, column: header.names[index] ?? null, value: raw };
      problems.push(problem(reading.fault.rule, place, reading.fault.parameters));
    } else if (column) values[column.name] = reading.value;
  }
  return { row: { file, row, values } satisfies InputRow, problems };
}

function unknownCell(raw: string) {
  const fault = unsafeContent(raw);
  return fault?.rule === "person_number" ? { fault } : { value: null };
}

const unsafeCells = ({ row, cells }: CsvRecord, file: string): InputProblem[] =>
  cells.filter(holdsPersonNumber).map((value) => problem("person_number", { file, row, value }));

const firstLine = (content: string) => content.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? "";

const personNumbers = (content: string, file: string): InputProblem[] =>
  content
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) =>
      holdsPersonNumber(line) ? [problem("person_number", { file, row: index + 1, value: line })] : [],
    );
