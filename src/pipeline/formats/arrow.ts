import {
  type Data,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int8,
  Int16,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import type { CellValue, TableRow } from "#domain/tables";
import { type DatasetColumn, type DatasetDefinition, datasetColumns } from "#schemas";

const batchRows = 65_536;

/**
 * Returns the rows as an Arrow IPC stream: texts as dictionaries, counts as 32-bit integers, dates as days. Columns
 * and table carry their notes as metadata. The same rows give the same bytes.
 */
export function toArrow(
  dataset: DatasetDefinition,
  rows: readonly TableRow[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const columns = datasetColumns(dataset).map((column, position) => arrowColumn(column, rows, position));
  const schema = new Schema(
    columns.map(({ field }) => field),
    new Map(Object.entries(metadata)),
  );
  const writer = new RecordBatchStreamWriter();
  for (let start = 0; start === 0 || start < rows.length; start += batchRows) {
    const part = rows.slice(start, start + batchRows);
    const children = columns.map(({ dataOf }) => dataOf(part));
    const type = new Struct(schema.fields);
    writer.write(new RecordBatch(schema, makeData({ type, length: part.length, nullCount: 0, children })));
  }
  writer.finish();
  return writer.toUint8Array(true);
}

interface ArrowColumn {
  readonly field: Field;
  readonly dataOf: (rows: readonly TableRow[]) => Data;
}

function arrowColumn(column: DatasetColumn, rows: readonly TableRow[], position: number): ArrowColumn {
  const { meta } = column;
  if (meta.kind === "count" || meta.kind === "percent")
    return numbers(column, new Int32(), Int32Array, Number);
  if (meta.kind === "number") return numbers(column, new Float64(), Float64Array, Number);
  if (meta.kind === "date") return numbers(column, new DateDay(), Int32Array, daysSince1970);
  return texts(column, rows, position);
}

const daysSince1970 = (date: CellValue) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

function numbers(
  column: DatasetColumn,
  type: Int32 | Float64 | DateDay,
  Values: typeof Int32Array | typeof Float64Array,
  numberOf: (value: CellValue) => number,
): ArrowColumn {
  return {
    field: fieldOf(column, type),
    dataOf: (rows) => {
      const data = new Values(rows.length);
      const validity = validityOf(rows, column.name, (value, row) => {
        data[row] = numberOf(value);
      });
      return makeData({ type, length: rows.length, data, ...validity } as never);
    },
  };
}

/** The identifier of a dictionary is the position of its column: left to the library it would count up and up. */
function texts(column: DatasetColumn, rows: readonly TableRow[], position: number): ArrowColumn {
  const indices = new Map<string, number>();
  for (const { [column.name]: value } of rows)
    if (value !== null && value !== undefined && !indices.has(String(value)))
      indices.set(String(value), indices.size);
  const [indexType, Indices] = smallestIndex(indices.size);
  const type = new Dictionary(new Utf8(), indexType, position, false);
  const dictionary = vectorFromArray([...indices.keys()], new Utf8());
  return {
    field: fieldOf(column, type),
    dataOf: (part) => {
      const data = new Indices(part.length);
      const validity = validityOf(part, column.name, (value, row) => {
        data[row] = indices.get(String(value)) ?? 0;
      });
      return makeData({ type, length: part.length, data, dictionary, ...validity } as never);
    },
  };
}

function smallestIndex(size: number) {
  if (size <= 127) return [new Int8(), Int8Array] as const;
  if (size <= 32_767) return [new Int16(), Int16Array] as const;
  return [new Int32(), Int32Array] as const;
}

/** Calls `take` for every cell that has a value and returns which have one. */
function validityOf(
  rows: readonly TableRow[],
  name: string,
  take: (value: CellValue, row: number) => void,
): { nullCount: number; nullBitmap: Uint8Array } {
  const nullBitmap = new Uint8Array(Math.ceil(rows.length / 8));
  let present = 0;
  for (const [position, row] of rows.entries()) {
    const value = row[name] ?? null;
    if (value === null) continue;
    take(value, position);
    nullBitmap[position >> 3] = (nullBitmap[position >> 3] ?? 0) | (1 << (position & 7));
    present += 1;
  }
  return { nullCount: rows.length - present, nullBitmap };
}

function fieldOf({ name, meta, isOptional }: DatasetColumn, type: Field["type"]): Field {
  const notes = [
    ["judul", meta.title.id],
    ["satuan", meta.unit?.id ?? ""],
    ["boleh_dijumlahkan_menurut", meta.summableAlong.join(" ")],
  ] as const;
  return new Field(name, type, isOptional, new Map(notes.filter(([, note]) => note !== "")));
}
