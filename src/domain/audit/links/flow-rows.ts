import type { DatasetDefinition } from "#schemas";
import { kabupatenKotaOf } from "../../region/index.ts";
import type { TableRow, Tables } from "../../tables/index.ts";

/** A published row of flows, read by an attacker. */
export interface PublishedFlow {
  readonly dataset: string;
  readonly area: string;
  readonly city: string;
  readonly period: string;
  readonly program: string;
  readonly opening: number;
  readonly entered: number;
  readonly left: number;
  readonly closing: number;
  /** Names of the columns. */
  readonly columns: { readonly opening: string; readonly entered: string; readonly left: string };
  /** Dataset of the stocks, and the column that holds them. */
  readonly stock: { readonly dataset: string; readonly column: string };
}

/** A published reason of the flow of a kabupaten/kota in one direction. */
export interface PublishedReason {
  readonly dataset: string;
  /** Dataset and column of the flow that it is a part of. */
  readonly flows: string;
  readonly side: string;
  readonly city: string;
  readonly period: string;
  readonly program: string;
  readonly column: string;
  readonly reason: string;
  readonly value: number;
}

/** Returns the flows that give counts; rows with a reason for none tell nothing. */
export function publishedFlows(tables: Tables, datasets: readonly DatasetDefinition[]): PublishedFlow[] {
  return datasets.flatMap(({ id, protection }) => {
    if (protection.kind !== "flows") return [];
    const { opening, entered, left, closing, stock } = protection;
    return (tables[id] ?? [])
      .filter((row) => typeof row[closing] === "number")
      .map((row) => ({
        dataset: id,
        ...placeOf(row),
        area: String(row.kode_wilayah),
        opening: countIn(row, opening),
        entered: countIn(row, entered),
        left: countIn(row, left),
        closing: countIn(row, closing),
        columns: { opening, entered, left },
        stock,
      }));
  });
}

/** Returns the reasons that give counts. */
export function publishedReasons(tables: Tables, datasets: readonly DatasetDefinition[]): PublishedReason[] {
  return datasets.flatMap(({ id, protection }) => {
    if (protection.kind !== "flow_reasons") return [];
    const { measure, direction, reason, flows } = protection;
    return (tables[id] ?? [])
      .filter((row) => typeof row[measure] === "number")
      .map((row) => ({
        dataset: id,
        flows,
        side: String(row[direction]),
        ...placeOf(row),
        column: measure,
        reason: String(row[reason]),
        value: countIn(row, measure),
      }));
  });
}

function placeOf({ kode_wilayah, periode, program }: TableRow) {
  return { city: kabupatenKotaOf(String(kode_wilayah)), period: String(periode), program: String(program) };
}

function countIn(row: TableRow, column: string): number {
  const value = row[column];
  return typeof value === "number" ? value : Number.NaN;
}
