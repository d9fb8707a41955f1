import { DuckDBDateValue, DuckDBInstance, DuckDBTimestampValue, type DuckDBValue } from "@duckdb/node-api";
import { type Outcome, problem, refusal, success, text } from "../problems/index.ts";
import type { OfficeCell, OfficeRow, RawRows } from "./table.ts";

/** Returns the records of a Parquet file. Whole numbers come as text, so that sixteen digits stay sixteen. */
export async function parquetRows(path: string, file: string): Promise<Outcome<RawRows>> {
  const database = await DuckDBInstance.create(":memory:", { threads: "1", temp_directory: "" });
  const connection = await database.connect();
  const close = () => {
    connection.closeSync();
    database.closeSync();
  };
  try {
    const result = await connection.stream("SELECT * FROM read_parquet($1)", [path]);
    const rows = async function* (): AsyncGenerator<OfficeRow, void, undefined> {
      let row = 0;
      try {
        for await (const records of result.yieldRows())
          for (const record of records) {
            row += 1;
            yield { row, cells: record.map(cellOf) };
          }
      } finally {
        close();
      }
    };
    const notes = [{ subject: "format", text: text("office.format.parquet"), isGuess: false }] as const;
    return success({ rows: rows(), notes, names: result.columnNames() });
  } catch {
    close();
    return refusal(problem("office_broken_parquet", { file }));
  }
}

function cellOf(value: DuckDBValue): OfficeCell {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return value;
  if (value instanceof DuckDBDateValue) return new Date(value.days * 86_400_000);
  if (value instanceof DuckDBTimestampValue) return new Date(Number(value.micros / 1000n));
  return String(value);
}
