import { kabupatenKotaOf } from "../region/index.ts";
import type { RoundedTables, TableRow, Tables } from "../tables/index.ts";
import { sum } from "./base-row.ts";
import { type PartsDataset, partsDatasets, wholeName, wholesIn } from "./part-rows.ts";
import type { ProtectionInput } from "./protection.ts";
import { splitNamed } from "./split-named.ts";

type PartsInput = Pick<ProtectionInput, "datasets" | "policy" | "draw">;

/**
 * Returns the tables with every group of parts rounded so that it sums to the published whole, exactly. Each part
 * but the largest is a multiple of the base beside its count, by a keyed draw that knows no period: equal counts
 * are published alike in every period and release. Rows that show what another dataset shows are its sums.
 */
export function roundPartTables(input: PartsInput, tables: RoundedTables): RoundedTables {
  let rounded: Tables = tables;
  for (const dataset of partsDatasets(input.datasets))
    rounded = { ...rounded, [dataset.id]: roundTable(dataset, input, rounded) };
  return rounded as RoundedTables;
}

function roundTable(dataset: PartsDataset, input: PartsInput, tables: Tables): readonly TableRow[] {
  const { measure, along } = dataset.protection;
  const rows = tables[dataset.id] ?? [];
  const wholes = wholesIn(tables, dataset);
  const sums = sumsBelow(dataset, tables);
  const values = new Map<TableRow, number>();
  for (const [name, group] of Map.groupBy(rows, wholeName)) {
    const whole = wholes.get(name);
    if (group.some((row) => row[measure] === null) || whole === null || whole === undefined) continue;
    const known = group.map((row) => sums.get(`${wholeName(row)}|${row[along]}`));
    const isShown = known.every((value) => value !== undefined) && sum(known as number[]) === whole;
    const cells = group.map((row) => ({
      name: [dataset.id, row.kode_wilayah, row.program ?? "", row[along]].join("|"),
      count: Number(row[measure]),
    }));
    const parts = isShown
      ? (known as number[])
      : splitNamed(cells, whole, input.policy.roundingBase.value, input.draw);
    for (const [index, row] of group.entries()) values.set(row, parts[index] ?? 0);
  }
  return rows.map((row) => {
    const value = values.get(row);
    return value === undefined ? row : ({ ...row, [measure]: value } as TableRow);
  });
}

/** Published sums over the kecamatan, by whole and part, of rows that another dataset shows too. */
function sumsBelow({ protection: { sums, measure, along } }: PartsDataset, tables: Tables) {
  const found = new Map<string, number>();
  if (!sums) return found;
  for (const row of tables[sums.dataset] ?? []) {
    const city = kabupatenKotaOf(String(row.kode_wilayah));
    const name = [city, row.periode, sums.program, row[along]].join("|");
    const value = row[measure];
    found.set(name, (found.get(name) ?? 0) + (typeof value === "number" ? value : Number.NaN));
  }
  return found;
}
