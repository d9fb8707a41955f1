import { createWriteStream, rmSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET } from "hucre/xlsx";
import { temporaryName } from "../../disk/index.ts";
import { type Outcome, problem, refusal, success } from "../../problems/index.ts";
import type { SimulatedList } from "./simulated-list.ts";

const linesAtOnce = 500;

/** Writes a list as CSV (the way Excel does in Indonesian), XLSX or Parquet, after the ending of its name. */
export async function writeList(path: string, list: SimulatedList, rows: number): Promise<Outcome<null>> {
  const write = writers[extname(path).toLowerCase()];
  if (!write) return refusal(problem("count_unknown_format", { file: path }));
  if (write === writeWorkbook && rows >= XLSX_MAX_ROWS_PER_SHEET)
    return refusal(problem("count_too_many_for_sheet", { file: path }));
  await mkdir(dirname(path), { recursive: true });
  const temporary = temporaryName(path);
  try {
    await write(temporary, list);
    await rename(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return success(null);
}

const writers: Readonly<Record<string, (path: string, list: SimulatedList) => Promise<void>>> = {
  ".csv": writeCsv,
  ".xlsx": writeWorkbook,
  ".parquet": writeParquet,
};

async function writeCsv(path: string, { columns, rows }: SimulatedList): Promise<void> {
  const texts = function* () {
    yield `\uFEFF${line(columns)}`;
    let lines: string[] = [];
    for (const row of rows) {
      lines.push(line(row));
      if (lines.length < linesAtOnce) continue;
      yield lines.join("");
      lines = [];
    }
    yield lines.join("");
  };
  await pipeline(Readable.from(texts()), createWriteStream(path));
}

const line = (cells: readonly string[]) =>
  `${cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";")}\r\n`;

async function writeWorkbook(path: string, { columns, rows }: SimulatedList): Promise<void> {
  const all = function* () {
    yield [...columns];
    for (const row of rows) yield row.map((cell) => (cell === "" ? null : cell));
  };
  const stream = writeXlsxStream(all(), { name: "Daftar" });
  await pipeline(Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(path));
}

async function writeParquet(path: string, { columns, rows }: SimulatedList): Promise<void> {
  const database = await DuckDBInstance.create(":memory:", { threads: "1", temp_directory: "" });
  const connection = await database.connect();
  try {
    const definitions = columns.map((name) => `"${name.replaceAll('"', '""')}" VARCHAR`);
    await connection.run(`CREATE TABLE list (${definitions.join(", ")})`);
    const appender = await connection.createAppender("list");
    for (const row of rows) {
      for (const cell of row) {
        if (cell === "") appender.appendNull();
        else appender.appendVarchar(cell);
      }
      appender.endRow();
    }
    appender.closeSync();
    await connection.run(`COPY list TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
