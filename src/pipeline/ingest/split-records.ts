import { CsvError, parse } from "csv-parse/sync";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";

/** One record of a CSV text; `row` is where it starts, as a spreadsheet counts. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Returns the records of a comma-separated text; lines without any content are left out. */
export function splitRecords(text: string, file: string): Outcome<CsvRecord[]> {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return success(
      records
        .map(({ record, info }) => ({ row: info.lines - lineBreaks(record), cells: record }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refusal(problem("broken_csv", { file, row: lineOf(error) }));
  }
}

const lineBreaks = (record: readonly string[]) => record.join("").match(/\r\n|\n|\r/g)?.length ?? 0;

function lineOf(error: CsvError): number | null {
  return typeof error.lines === "number" ? error.lines : null;
}
