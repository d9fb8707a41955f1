import { type DatasetDefinition, datasetColumns, type Protection } from "#schemas";
import { kabupatenKotaOf } from "../region/index.ts";
import type { TableRow, Tables } from "../tables/index.ts";
import { findingOn } from "./evidence.ts";
import { indexRows } from "./published-row.ts";
import type { AuditFinding } from "./report.ts";

export type Parts = Extract<Protection, { kind: "parts" }>;
export type Cases = Extract<Protection, { kind: "cases" }>;

/** A dataset whose counts are parts of a whole, or cases without one. */
export interface SplitDataset<Kind extends Parts | Cases = Parts | Cases> {
  readonly definition: DatasetDefinition;
  readonly protection: Kind;
}

/** Rows that were rounded together. */
export interface SplitGroup {
  /** The same in every period. */
  readonly series: string;
  readonly period: string;
  readonly rows: readonly TableRow[];
}

/** Returns the datasets of that kind. */
export function splitDatasets<Kind extends "parts" | "cases">(
  datasets: readonly DatasetDefinition[],
  kind: Kind,
): SplitDataset<Extract<Protection, { kind: Kind }>>[] {
  return datasets.flatMap((definition) =>
    definition.protection.kind === kind
      ? [{ definition, protection: definition.protection as Extract<Protection, { kind: Kind }> }]
      : [],
  );
}

/** Returns the rows of a dataset in the groups that were rounded together. */
export function splitGroups(tables: Tables, { definition, protection }: SplitDataset): SplitGroup[] {
  const over = protection.kind === "parts" ? protection.along : protection.over;
  const isOverArea = protection.kind === "cases" && protection.sumOf !== undefined;
  const names = definition.key.filter((name) => name !== over && name !== "periode");
  const cellOf = (row: TableRow, name: string) =>
    isOverArea && name === "kode_wilayah" ? kabupatenKotaOf(String(row[name])) : row[name];
  const seriesOf = (row: TableRow) => [definition.id, ...names.map((name) => cellOf(row, name))].join("|");
  const groups = indexRows(tables[definition.id] ?? [], (row) => `${seriesOf(row)}|${row.periode}`);
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    return first ? [{ series: seriesOf(first), period: String(first.periode), rows }] : [];
  });
}

/** Returns the counts of a row that were rounded each by itself; NaN where the row gives none. */
export function splitCounts(row: TableRow, { protection }: SplitDataset): number[] {
  const number = (name: string) => (typeof row[name] === "number" ? Number(row[name]) : Number.NaN);
  if (protection.kind === "parts") return [number(protection.measure)];
  const inside = number(protection.part);
  return [inside, number(protection.total) - inside];
}

/** Claims that the row leaves its counts empty. */
export function isEmptySplit(row: TableRow, { protection }: SplitDataset): boolean {
  const columns = protection.kind === "parts" ? [protection.measure] : [protection.total, protection.part];
  return columns.every((column) => row[column] === null);
}

/** Returns the values that an enumerated key may have, or null where it is none. */
export function valuesOfKey(definition: DatasetDefinition, key: string): readonly string[] | null {
  return datasetColumns(definition).find(({ name }) => name === key)?.allowed ?? null;
}

/** Returns a finding at a row of any dataset. */
export function findingInRow(
  dataset: string,
  row: TableRow | undefined,
  detail: string,
  column: string | null = null,
): AuditFinding {
  const textIn = (key: string) => (typeof row?.[key] === "string" ? row[key] : null);
  return findingOn(
    {
      dataset,
      kode_wilayah: textIn("kode_wilayah"),
      periode: textIn("periode"),
      program: textIn("program"),
      column,
      value: column === null ? null : (row?.[column] ?? null),
    },
    detail,
  );
}
