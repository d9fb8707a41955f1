import { type BasicType, parquetWriteBuffer } from "hyparquet-writer";
import type { QueryResult, ResultValue } from "./result.ts";

/** Returns rows as a Parquet file. `notes` stand in the file beside its columns. */
export function asParquet(
  { columns, rows }: Pick<QueryResult, "columns" | "rows">,
  notes: Readonly<Record<string, string>>,
): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: columns.map(({ name }, index) => ({
      name,
      nullable: true,
      ...typed(rows.map((row) => row[index] ?? null)),
    })),
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
  });
}

function typed(values: readonly ResultValue[]): { readonly type: BasicType; readonly data: unknown[] } {
  const known = values.filter((value) => value !== null);
  if (known.length > 0 && known.every((value) => typeof value === "boolean"))
    return { type: "BOOLEAN", data: [...values] };
  if (known.length === 0 || !known.every((value) => typeof value === "number"))
    return { type: "STRING", data: values.map((value) => (value === null ? null : String(value))) };
  if (known.every(Number.isSafeInteger))
    return { type: "INT64", data: values.map((value) => (value === null ? null : BigInt(value))) };
  return { type: "DOUBLE", data: [...values] };
}
