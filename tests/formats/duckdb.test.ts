import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as wasm from "@duckdb/duckdb-wasm/blocking";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { datasetColumns } from "#schemas";
import { type ReleasedTable, type Row, sampleTables } from "./sample-release.ts";

let tables: ReleasedTable[];
let connection: DuckDBConnection;
let close: () => void;

beforeAll(async () => {
  tables = await sampleTables();
  const database = await DuckDBInstance.create(":memory:");
  connection = await database.connect();
  close = () => {
    connection.closeSync();
    database.closeSync();
  };
});
afterAll(() => close());

async function query(sql: string): Promise<Row[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Row[];
}

/** Every column cast to what the dictionary says it is, so that a cell of another kind fails. */
function typedColumns({ dataset }: ReleasedTable): string {
  const types = { count: "INTEGER", percent: "INTEGER", number: "DOUBLE", date: "DATE" } as const;
  return datasetColumns(dataset)
    .map(({ name, meta }) => {
      const type = meta.kind in types ? types[meta.kind as keyof typeof types] : "VARCHAR";
      return `CAST("${name}" AS ${type}) AS "${name}"`;
    })
    .join(", ");
}

describe("DuckDB reads the cells of the JSON from", () => {
  it("every CSV, also as text alone", async () => {
    for (const table of tables) {
      const csv = `read_csv('${table.pathOf("csv")}', all_varchar = true, header = true, delim = ',')`;
      expect(await query(`SELECT ${typedColumns(table)} FROM ${csv}`)).toEqual(table.rows);
    }
  });

  it("every Parquet, with nothing said about it", async () => {
    for (const table of tables) expect(await query(`FROM '${table.pathOf("parquet")}'`)).toEqual(table.rows);
  });

  it("every JSON, as one row of head and rows", async () => {
    for (const { dataset, rows, pathOf } of tables) {
      const [head] = await query(
        `SELECT dataset, len(rows) AS rows, len(columns) AS columns, len(fields) AS fields
         FROM read_json('${pathOf("json")}', columns = {dataset: 'VARCHAR', columns: 'VARCHAR[]', fields: 'JSON[]', rows: 'JSON[]'})`,
      );
      const width = String(datasetColumns(dataset).length);
      expect(head).toEqual({ dataset: dataset.id, rows: String(rows.length), columns: width, fields: width });
    }
  });

  it("every Arrow stream, in the DuckDB of the browser", async () => {
    const database = await browserDuckdb();
    const inBrowser = database.connect();
    for (const [index, table] of tables.entries()) {
      const name = `t${index}`;
      inBrowser.insertArrowFromIPCStream(readFileSync(table.pathOf("arrow") ?? ""), { name, create: true });
      const texts = datasetColumns(table.dataset).map(
        ({ name: column }) => `CAST("${column}" AS VARCHAR) AS "${column}"`,
      );
      const read = inBrowser.query(`SELECT ${texts.join(", ")} FROM ${name}`).toArray();
      const asText = table.rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, cell]) => [column, cell === null ? null : String(cell)]),
        ),
      );
      expect(read.map((row) => withoutPointZero({ ...row.toJSON() }))).toEqual(asText);
    }
    inBrowser.close();
  });
});

/** DuckDB writes 3.0 where JavaScript writes 3. */
function withoutPointZero(row: Record<string, string | null>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      cell === null ? null : cell.replace(/^(-?\d+)\.0$/, "$1"),
    ]),
  );
}

async function browserDuckdb(): Promise<wasm.DuckDBBindings> {
  const require = createRequire(import.meta.url);
  const duckdb = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking") as typeof wasm;
  const bundle = { mainModule: require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"), mainWorker: "" };
  const database = await duckdb.createDuckDB(
    { mvp: bundle, eh: bundle },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await database.instantiate(() => undefined);
  return database;
}
