import type { DatasetDefinition, DesilBound, DesilClass, Protection } from "#schemas";
import { classKey } from "../desil/index.ts";
import { triwulanOf } from "../period/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import type { TableRow, Tables } from "../tables/index.ts";
import type { AuditFinding } from "./report.ts";

export type CountedProtection = Extract<Protection, { kind: "states" }>;

/** One row as an attacker reads it: a place, a denominator and whatever counts are given. */
export interface PublishedRow {
  readonly dataset: DatasetDefinition;
  readonly protection: CountedProtection;
  readonly cells: TableRow;
  readonly area: string;
  readonly city: string;
  readonly period: string;
  readonly triwulan: string;
  readonly desilClass: DesilClass;
  readonly className: string;
  readonly program: string | null;
}

/** Returns the rows of every dataset that counts families. */
export function publishedRows(tables: Tables, datasets: readonly DatasetDefinition[]): PublishedRow[] {
  return datasets.flatMap((dataset) => {
    const { protection } = dataset;
    if (protection.kind !== "states") return [];
    return (tables[dataset.id] ?? []).map((cells) => {
      const desilClass = { first: cells.desil_awal as DesilBound, last: cells.desil_akhir as DesilBound };
      const area = String(cells.kode_wilayah);
      const period = String(cells.periode);
      return {
        dataset,
        protection,
        cells,
        area,
        city: kabupatenKotaOf(area),
        period,
        triwulan: triwulanOf(period),
        desilClass,
        className: classKey(desilClass),
        program: typeof cells.program === "string" ? cells.program : null,
      };
    });
  });
}

/** Returns the number in a column, or null where the cell is empty. Anything else is not a number: NaN. */
export function cellOf(row: PublishedRow, column: string): number | null {
  const value = row.cells[column];
  if (value === null) return null;
  return typeof value === "number" ? value : Number.NaN;
}

/** Returns the published families of the row's area and class; NaN where the cell is empty. */
export function familiesOf(row: PublishedRow): number {
  return cellOf(row, row.protection.denominator) ?? Number.NaN;
}

/** Returns the columns that split the denominator in this row: states where given, else totals where given. */
export function splitColumns(row: PublishedRow): readonly string[] {
  const { states, totals } = row.protection;
  const isGiven = (column: string) => row.cells[column] !== null;
  if (states.some(isGiven)) return states;
  const names = Object.keys(totals);
  return names.some(isGiven) ? names : [];
}

/** Returns every column of counts but the denominator. */
export function countColumns({ protection }: PublishedRow): string[] {
  return [...protection.states, ...Object.keys(protection.totals)];
}

/** Returns the name of the row among all rows. */
export function rowName(row: PublishedRow): string {
  return [row.dataset.id, row.area, row.period, row.program ?? "", row.className].join("|");
}

/** Returns a finding at the row. */
export function findingAt(row: PublishedRow, detail: string, column: string | null = null): AuditFinding {
  const value = column === null ? null : (row.cells[column] ?? null);
  return {
    dataset: row.dataset.id,
    kode_wilayah: row.area,
    periode: row.period,
    program: row.program,
    desilClass: row.className,
    column,
    value,
    detail,
  };
}

/** Returns rows by name, each name with all its rows. */
export function indexRows<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const index = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const found = index.get(name);
    if (found) found.push(item);
    else index.set(name, [item]);
  }
  return index;
}

/** Returns the sum; NaN where a number is missing. */
export function total(values: readonly (number | null | undefined)[]): number {
  let result = 0;
  for (const value of values) result += value ?? Number.NaN;
  return result;
}
