import type { DatasetDefinition, Protection } from "#schemas";
import { kabupatenKotaOf } from "../region/index.ts";
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

/** A row that splits a flow of the kabupaten/kota by its reason. */
export type ReasonsProtection = Extract<Protection, { kind: "flow_reasons" }>;

/** Datasets of reasons with the flows that they split. */
export interface ReasonsDataset {
  readonly id: string;
  readonly protection: ReasonsProtection;
  readonly flows: FlowsProtection;
}

/** Returns the datasets of reasons whose flows are among the datasets. */
export function reasonDatasets(datasets: readonly DatasetDefinition[]): ReasonsDataset[] {
  return datasets.flatMap(({ id, protection }) => {
    if (protection.kind !== "flow_reasons") return [];
    const flows = flowDatasets(datasets).find((one) => one.id === protection.flows);
    return flows ? [{ id, protection, flows: flows.protection }] : [];
  });
}

/** Returns the name of the flow that a row of reasons is a part of. */
export function reasonGroup(row: TableRow, { direction }: ReasonsProtection): string {
  return `${flowPlace(row)}|${row[direction]}`;
}

/** Returns the flows over all kecamatan by the name of their reasons' group; NaN where one was not collected. */
export function cityFlows(tables: Tables, { protection }: ReasonsDataset): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of tables[protection.flows] ?? [])
    for (const direction of Object.keys(protection.reasons)) {
      const city = {
        ...row,
        kode_wilayah: kabupatenKotaOf(String(row.kode_wilayah)),
        [protection.direction]: direction,
      };
      const name = reasonGroup(city as TableRow, protection);
      const value = row[direction];
      sums.set(name, (sums.get(name) ?? 0) + (typeof value === "number" ? value : Number.NaN));
    }
  return sums;
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
