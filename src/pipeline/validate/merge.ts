import { kabupatenKotaOf } from "#domain/region";
import type { CellValue, Tables } from "#domain/tables";
import { type DatasetDefinition, datasets } from "#schemas";
import type { InputTable } from "../ingest/index.ts";
import { keyOrder } from "./keys.ts";

/** A row of the cumulative tables: from a file of this submission, or from the last release (`file` null). */
export interface MergedRow {
  readonly file: string | null;
  readonly row: number | null;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** Dataset id -> all rows to date, in the order of the key. */
export type MergedTables = ReadonlyMap<string, readonly MergedRow[]>;

/** Returns the true rows of the last release with the submission laid over them: a file replaces its area and period. */
export function mergeTables(tables: readonly InputTable[], previous: Tables | null): MergedTables {
  return new Map(datasets.map((dataset) => [dataset.id, mergeDataset(dataset, tables, previous)]));
}

function mergeDataset(
  dataset: DatasetDefinition,
  tables: readonly InputTable[],
  previous: Tables | null,
): MergedRow[] {
  const own = tables.filter((table) => table.dataset.id === dataset.id);
  const replaced = new Set(own.map(({ area, period }) => `${area}|${period}`));
  const isWhole = dataset.cadence === "irregular";
  const kept = isWhole
    ? []
    : (previous?.[dataset.id] ?? [])
        .filter((row) => !replaced.has(`${kabupatenKotaOf(String(row.kode_wilayah))}|${row.periode}`))
        .map((values) => ({ file: null, row: null, values }));
  const order = keyOrder(dataset);
  return [...kept, ...own.flatMap(({ rows }) => rows)].sort((left, right) =>
    order(left.values, right.values),
  );
}
