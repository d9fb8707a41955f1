import type { TableRow, Tables } from "#domain/tables";
import { type DatasetDefinition, datasets } from "#schemas";
import { keyOrder, rowKey } from "../validate/index.ts";
import type { Ledger } from "./ledger.ts";

/**
 * Returns the last true and published row of every key that any of the releases held, oldest release first. What a
 * withdrawn release said is known outside: the same counts must get the same published values again.
 */
export function rememberedTables(ledgers: readonly Ledger[]): { raw: Tables; published: Tables } {
  return {
    raw: lastRows(ledgers.map(({ raw }) => raw)),
    published: lastRows(ledgers.map(({ publishedTables }) => publishedTables)),
  };
}

const lastRows = (tables: readonly Tables[]): Tables =>
  Object.fromEntries(
    datasets.map((dataset) => [
      dataset.id,
      lastOf(
        dataset,
        tables.map((own) => own[dataset.id] ?? []),
      ),
    ]),
  );

function lastOf(dataset: DatasetDefinition, tables: readonly (readonly TableRow[])[]): TableRow[] {
  const rows = new Map(tables.flat().map((row) => [rowKey(dataset, row), row]));
  return [...rows.values()].sort(keyOrder(dataset));
}
