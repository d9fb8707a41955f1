import type { RawTables, RoundedTables, TableRow } from "../tables/index.ts";
import { type BaseRow, groupBy, type RoundedRow, sum } from "./base-row.ts";

/** Returns the tables with every protected count replaced, totals added up from their states. */
export function writeRounded(
  raw: RawTables,
  rows: readonly BaseRow[],
  rounded: ReadonlyMap<BaseRow, RoundedRow>,
): RoundedTables {
  const tables: Record<string, readonly TableRow[]> = { ...raw };
  for (const [dataset, own] of groupBy(rows, (row) => row.dataset)) {
    const written = [...(raw[dataset] ?? [])];
    for (const row of own) written[row.index] = writeRow(row, rounded.get(row));
    tables[dataset] = written;
  }
  return tables as RoundedTables;
}

function writeRow(row: BaseRow, published: RoundedRow | undefined): TableRow {
  if (!published) throw new Error(`A row was left unprotected: ${row.dataset} ${row.area} ${row.period}`);
  const { denominator, totals } = row.protection;
  const written: Record<string, string | number | null> = {
    ...row.row,
    [denominator]: published.denominator,
  };
  for (const [index, part] of row.parts.entries()) written[part] = published.values[index] ?? 0;
  if (row.pattern === "states")
    for (const [total, states] of Object.entries(totals))
      written[total] = sum(states.map((state) => Number(written[state])));
  return written as TableRow;
}
