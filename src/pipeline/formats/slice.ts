import type { TableRow } from "#domain/tables";
import { type DataNature, type DatasetDefinition, datasetColumns, type ReleasedSlice } from "#schemas";

/** Returns the rows as a JSON slice: one array per row, in the order of `columns`, one row per line. */
export function toSlice(
  dataset: DatasetDefinition,
  rows: readonly TableRow[],
  { release, nature }: { readonly release: string; readonly nature: DataNature },
): Buffer {
  const columns = datasetColumns(dataset).map(({ name }) => name);
  const head: Omit<ReleasedSlice, "rows"> = { dataset: dataset.id, release, nature, columns };
  const lines = rows.map((row) => JSON.stringify(columns.map((name) => row[name] ?? null)));
  const body = lines.length > 0 ? `\n${lines.join(",\n")}\n` : "";
  return Buffer.from(`${JSON.stringify(head).slice(0, -1)},"rows":[${body}]}\n`, "utf8");
}
