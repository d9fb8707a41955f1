import type { TableRow } from "#domain/tables";
import { type DataNature, type DatasetDefinition, datasetColumns, type ReleasedSlice } from "#schemas";
import { fieldTypes } from "../metadata/index.ts";

/**
 * Returns the rows as a JSON slice: what the columns mean, then one array per row in the order of `columns`, one row
 * per line.
 */
export function toSlice(
  dataset: DatasetDefinition,
  rows: readonly TableRow[],
  { release, nature }: { readonly release: string; readonly nature: DataNature },
): Buffer {
  const described = datasetColumns(dataset);
  const columns = described.map(({ name }) => name);
  const fields = described.map(({ name, meta }) => ({
    name,
    title: meta.title.id,
    type: fieldTypes[meta.kind],
    ...(meta.unit ? { unit: meta.unit.id } : {}),
    summableAlong: [...meta.summableAlong],
  }));
  const head: Omit<ReleasedSlice, "rows"> = { dataset: dataset.id, release, nature, columns, fields };
  const lines = rows.map((row) => JSON.stringify(columns.map((name) => row[name] ?? null)));
  const body = lines.length > 0 ? `\n${lines.join(",\n")}\n` : "";
  return Buffer.from(`${JSON.stringify(head).slice(0, -1)},"rows":[${body}]}\n`, "utf8");
}
