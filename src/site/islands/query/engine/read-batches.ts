import type { QueryResult, ResultValue } from "../result/result.ts";

interface Column {
  readonly get: (row: number) => unknown;
}

interface Field {
  readonly name: string;
  readonly type: unknown;
}

interface Batch {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly Field[] };
  readonly getChildAt: (index: number) => Column | null;
}

/** What is read of Arrow batches: the schema, then the batches as they come. */
export interface Batches extends AsyncIterable<Batch> {
  readonly schema: { readonly fields: readonly Field[] };
}

/** Returns at most so many rows of a stream of Arrow batches as plain values; leaves the rest of the stream unread. */
export async function readBatches(
  batches: Batches,
  mostRows: number,
  signal: AbortSignal,
): Promise<Omit<QueryResult, "milliseconds">> {
  const rows: ResultValue[][] = [];
  let fields: readonly Field[] | undefined;
  let isCut = false;
  for await (const batch of batches) {
    signal.throwIfAborted();
    fields ??= batch.schema.fields;
    const columns = batch.schema.fields.map(({ type }, index) => valuesOf(type, batch.getChildAt(index)));
    const room = mostRows - rows.length;
    for (let row = 0; row < Math.min(room, batch.numRows); row += 1)
      rows.push(columns.map((valueAt) => valueAt(row)));
    isCut = batch.numRows > room;
    if (isCut) break;
  }
  const columns = (fields ?? batches.schema.fields).map(({ name, type }) => ({
    name,
    isNumeric: /^(?:Ui|I)nt|^Float|^Decimal/.test(String(type)),
  }));
  return { columns, rows, isCut };
}

function valuesOf(type: unknown, column: Column | null): (row: number) => ResultValue {
  const kind = String(type);
  return (row) => {
    const value = column?.get(row) ?? null;
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (kind.startsWith("Date")) return new Date(Number(value)).toISOString().slice(0, 10);
    if (kind.startsWith("Timestamp")) return new Date(Number(value)).toISOString();
    if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    return JSON.stringify(value) ?? String(value);
  };
}
