import type { QueryResult, ResultValue } from "../result/result.ts";
import { isNumeric, plainValue } from "./plain-value.ts";

interface Column {
  readonly get: (row: number) => unknown;
}

type Field = Parameters<typeof plainValue>[0];

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
    const columns = batch.schema.fields.map((field, index) => {
      const toPlain = plainValue(field);
      const column = batch.getChildAt(index);
      return (row: number) => toPlain(column?.get(row) ?? null);
    });
    const room = mostRows - rows.length;
    for (let row = 0; row < Math.min(room, batch.numRows); row += 1)
      rows.push(columns.map((valueAt) => valueAt(row)));
    isCut = batch.numRows > room;
    if (isCut) break;
  }
  const columns = (fields ?? batches.schema.fields).map(({ name, type }) => ({
    name,
    isNumeric: isNumeric(type),
  }));
  return { columns, rows, isCut };
}
