import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBInstance,
} from "@duckdb/node-api";
import { kabupatenKotaOf } from "#domain/region";
import type { CellValue, TableRow } from "#domain/tables";
import { type ColumnKind, type DatasetColumn, type DatasetDefinition, datasetColumns } from "#schemas";

const sqlTypes: Readonly<Record<ColumnKind, string>> = {
  count: "INTEGER",
  percent: "INTEGER",
  number: "DOUBLE",
  date: "DATE",
  code: "VARCHAR",
  text: "VARCHAR",
  url: "VARCHAR",
};

/** A Parquet file to write: the rows of one kabupaten/kota, or all. */
export interface ParquetFile {
  readonly path: string;
  readonly area: string | null;
  /** Key-value metadata of the file. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** Returns the SQL type of a column. */
export const sqlType = ({ meta }: DatasetColumn): string => sqlTypes[meta.kind];

/** Writes the rows as Parquet (zstd). One thread and a fixed order: the same rows give the same bytes. */
export async function writeParquet(
  dataset: DatasetDefinition,
  rows: readonly TableRow[],
  files: readonly ParquetFile[],
): Promise<void> {
  const database = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await database.connect();
  try {
    await load(connection, dataset, rows);
    for (const file of files) await connection.run(copyStatement(dataset, file));
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

async function load(connection: DuckDBConnection, dataset: DatasetDefinition, rows: readonly TableRow[]) {
  const columns = datasetColumns(dataset);
  const definitions = columns.map((column) => `${quoted(column.name)} ${sqlType(column)}`);
  await connection.run(`CREATE TABLE rows (${definitions.join(", ")}, __area VARCHAR, __order INTEGER)`);
  const appender = await connection.createAppender("rows");
  for (const [order, row] of rows.entries()) {
    for (const { name, meta } of columns) append(appender, row[name] ?? null, meta.kind);
    appender.appendVarchar(kabupatenKotaOf(String(row.kode_wilayah)));
    appender.appendInteger(order);
    appender.endRow();
  }
  appender.closeSync();
}

function append(appender: DuckDBAppender, value: CellValue, kind: ColumnKind): void {
  if (value === null) appender.appendNull();
  else if (kind === "count" || kind === "percent") appender.appendInteger(Number(value));
  else if (kind === "number") appender.appendDouble(Number(value));
  else if (kind === "date") appender.appendDate(dateValue(String(value)));
  else appender.appendVarchar(String(value));
}

function dateValue(isoDate: string): DuckDBDateValue {
  return new DuckDBDateValue(Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000);
}

function copyStatement(dataset: DatasetDefinition, { path, area, metadata }: ParquetFile): string {
  const columns = datasetColumns(dataset).map(({ name }) => quoted(name));
  const where = area === null ? "" : ` WHERE __area = ${literal(area)}`;
  const pairs = Object.entries(metadata).map(([key, value]) => `${quoted(key)}: ${literal(value)}`);
  return (
    `COPY (SELECT ${columns.join(", ")} FROM rows${where} ORDER BY __order) TO ${literal(path)} ` +
    `(FORMAT parquet, COMPRESSION zstd, KV_METADATA {${pairs.join(", ")}})`
  );
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;
