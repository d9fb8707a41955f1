import type { DatasetDefinition, DesilBound, DesilClass, Protection } from "#schemas";
import { classKey } from "../desil/index.ts";
import { triwulanOf } from "../period/index.ts";
import type { TableRow, Tables } from "../tables/index.ts";
import type { ProtectionProblem } from "./protection.ts";

export type StatesProtection = Extract<Protection, { kind: "states" }>;

/** Which exclusive parts of the denominator a row gives: its states, only their totals, or nothing. */
export type RowPattern = "states" | "totals" | "empty";

/** One raw row of a protected dataset, taken apart. */
export interface BaseRow {
  readonly dataset: string;
  readonly protection: StatesProtection;
  /** Position in its table. */
  readonly index: number;
  readonly row: TableRow;
  readonly area: string;
  readonly period: string;
  readonly triwulan: string;
  readonly desilClass: DesilClass;
  readonly classKey: string;
  readonly program: string | null;
  readonly pattern: RowPattern;
  /** Columns of the exclusive parts, in the order of `truth`. */
  readonly parts: readonly string[];
  readonly truth: readonly number[];
  /** True families of the area and class. */
  readonly families: number;
}

/** Rounded values of one row, in the order of its parts. */
export interface RoundedRow {
  readonly denominator: number;
  readonly values: readonly number[];
}

/** Returns the name of the cell series a row belongs to: the same in every period, so that draws are kept. */
export function seriesKey(row: BaseRow): string {
  return [row.dataset, row.area, row.classKey, row.program ?? ""].join("|");
}

/** Returns the name of a row within all tables. */
export function baseRowKey(row: BaseRow): string {
  return `${seriesKey(row)}|${row.period}`;
}

/** Returns the protected rows of a table set and the faults that keep rows from being taken apart. */
export function readBaseRows(
  tables: Tables,
  datasets: readonly DatasetDefinition[],
): { rows: BaseRow[]; problems: ProtectionProblem[] } {
  const rows: BaseRow[] = [];
  const problems: ProtectionProblem[] = [];
  for (const { id, protection } of datasets) {
    if (protection.kind !== "states") continue;
    for (const [index, row] of (tables[id] ?? []).entries()) {
      const base = readRow(id, protection, row, index);
      rows.push(base);
      if (!isWhole(base, protection)) problems.push(incomplete(base));
    }
  }
  return { rows, problems };
}

/** Returns the columns of the exclusive parts for a pattern. */
export function partsOf(protection: StatesProtection, pattern: RowPattern): readonly string[] {
  if (pattern === "empty") return [];
  return pattern === "states" ? protection.states : Object.keys(protection.totals);
}

/** Returns the sum of the numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Returns the items grouped by a name, groups and items in the order of the input. */
export function groupBy<Item>(items: Iterable<Item>, nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

function readRow(dataset: string, protection: StatesProtection, row: TableRow, index: number): BaseRow {
  const desilClass = { first: row.desil_awal as DesilBound, last: row.desil_akhir as DesilBound };
  const pattern = patternOf(protection, row);
  const parts = partsOf(protection, pattern);
  const period = String(row.periode);
  return {
    dataset,
    protection,
    index,
    row,
    area: String(row.kode_wilayah),
    period,
    triwulan: triwulanOf(period),
    desilClass,
    classKey: classKey(desilClass),
    program: typeof row.program === "string" ? row.program : null,
    pattern,
    parts,
    truth: parts.map((part) => numberIn(row, part)),
    families: numberIn(row, protection.denominator),
  };
}

function patternOf(protection: StatesProtection, row: TableRow): RowPattern {
  if (protection.states.some((state) => row[state] !== null)) return "states";
  return Object.keys(protection.totals).some((total) => row[total] !== null) ? "totals" : "empty";
}

/** A missing number becomes NaN, so that the row is reported instead of counted as zero. */
function numberIn(row: TableRow, column: string): number {
  const value = row[column];
  return typeof value === "number" ? value : Number.NaN;
}

function isWhole({ pattern, truth, families, row }: BaseRow, { totals }: StatesProtection): boolean {
  if (!isCount(families)) return false;
  if (pattern === "empty") return true;
  if (!truth.every(isCount) || sum(truth) !== families) return false;
  const parts = Object.entries(totals);
  return (
    pattern === "totals" ||
    parts.every(([total, states]) => row[total] === sum(states.map((state) => Number(row[state]))))
  );
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function incomplete(row: BaseRow): ProtectionProblem {
  return problemAt(row, "states_incomplete", "correct_input", row.families);
}

/** Returns a problem that names the row. */
export function problemAt(
  row: BaseRow,
  rule: ProtectionProblem["rule"],
  remedy: ProtectionProblem["remedy"],
  count: number | null = null,
): ProtectionProblem {
  return {
    rule,
    remedy,
    dataset: row.dataset,
    kode_wilayah: row.area,
    periode: row.period,
    desilClass: row.classKey,
    program: row.program,
    count: count === null || Number.isNaN(count) ? null : count,
  };
}
