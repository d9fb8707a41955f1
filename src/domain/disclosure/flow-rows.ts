import type { DatasetDefinition, Protection } from "#schemas";
import type { TableRow, Tables } from "../tables/index.ts";

export type FlowsProtection = Extract<Protection, { kind: "flows" }>;

/** The counts of a row of flows. */
export interface FlowCounts {
  readonly opening: number;
  readonly entered: number;
  readonly left: number;
  readonly closing: number;
}

/** Returns the datasets of flows. */
export function flowDatasets(
  datasets: readonly DatasetDefinition[],
): { readonly id: string; readonly protection: FlowsProtection }[] {
  return datasets.flatMap(({ id, protection }) => (protection.kind === "flows" ? [{ id, protection }] : []));
}

/** Returns the name of the place and programme of a row in a period, its own unless another is given. */
export function flowPlace(row: TableRow, period: string = String(row.periode)): string {
  return [row.kode_wilayah, row.program, period].join("|");
}

/** Claims whether the row leaves all counts empty. */
export function isWithoutFlows(row: TableRow, protection: FlowsProtection): boolean {
  return columnsOf(protection).every((column) => row[column] === null);
}

/** Returns the counts of a row; NaN where one is missing. */
export function flowCounts(row: TableRow, protection: FlowsProtection): FlowCounts {
  const [opening, entered, left, closing] = columnsOf(protection).map((column) => {
    const value = row[column];
    return typeof value === "number" ? value : Number.NaN;
  }) as [number, number, number, number];
  return { opening, entered, left, closing };
}

/** Returns the stock per place, programme and period, summed over the classes; NaN where a class has none. */
export function stocksIn(tables: Tables, { stock }: FlowsProtection): Map<string, number> {
  const stocks = new Map<string, number>();
  for (const row of tables[stock.dataset] ?? []) {
    const value = row[stock.column];
    const place = flowPlace(row);
    stocks.set(place, (stocks.get(place) ?? 0) + (typeof value === "number" ? value : Number.NaN));
  }
  return stocks;
}

function columnsOf({ opening, entered, left, closing }: FlowsProtection): readonly string[] {
  return [opening, entered, left, closing];
}
