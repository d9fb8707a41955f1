import { z } from "zod";
import type { TableRow, Tables } from "#domain/tables";
import { datasetColumns, datasets } from "#schemas";

/** Tables with the column names told once: dataset id -> columns and rows. */
export const compactTables = z.record(
  z.string(),
  z.object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  }),
);
type CompactTables = z.infer<typeof compactTables>;

export function compact(tables: Tables): CompactTables {
  return Object.fromEntries(
    datasets.map((dataset) => {
      const columns = datasetColumns(dataset).map(({ name }) => name);
      const rows = (tables[dataset.id] ?? []).map((row) => columns.map((name) => row[name] ?? null));
      return [dataset.id, { columns, rows }];
    }),
  );
}

export function expand(tables: CompactTables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([id, { columns, rows }]) => [
      id,
      rows.map(
        (cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? null])) as TableRow,
      ),
    ]),
  );
}
