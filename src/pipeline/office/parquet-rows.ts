import { DuckDBInstance } from "@duckdb/node-api";
import { type Outcome, problem, refusal, success, text } from "../problems/index.ts";
import type { OfficeRow, RawRows } from "./table.ts";

const separator = "\u001F";

/**
 * Returns the records of a Parquet file, every cell as text: sixteen digits stay sixteen, dates are ISO. A record
 * comes from DuckDB as one text, which is far quicker than cell by cell.
 */
export async function parquetRows(path: string, file: string): Promise<Outcome<RawRows>> {
  const database = await DuckDBInstance.create(":memory:", { threads: "1", temp_directory: "" });
  const connection = await database.connect();
  const close = () => {
    connection.closeSync();
    database.closeSync();
  };
  try {
    const names = await columnNames();
    const cells = names.map((name) => `replace(coalesce(${quoted(name)}::VARCHAR, ''), chr(31), ' ')`);
    const result = await connection.stream(
      `SELECT concat_ws(chr(31), ${cells.join(", ")}) FROM read_parquet($1)`,
      [path],
    );
    const rows = async function* (): AsyncGenerator<OfficeRow, void, undefined> {
      let row = 0;
      try {
        for await (const chunk of result)
          for (const record of chunk.getColumnValues(0)) {
            row += 1;
            yield { row, cells: String(record).split(separator) };
          }
      } finally {
        close();
      }
    };
    const notes = [{ subject: "format", text: text("office.format.parquet"), isGuess: false }] as const;
    return success({ rows: rows(), notes, names });
  } catch {
    close();
    return refusal(problem("office_broken_parquet", { file }));
  }

  async function columnNames(): Promise<string[]> {
    const described = await connection.runAndReadAll("SELECT * FROM read_parquet($1) LIMIT 0", [path]);
    return described.columnNames();
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
