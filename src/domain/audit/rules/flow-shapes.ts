import type { DatasetDefinition } from "#schemas";
import type { TableRow } from "../../tables/index.ts";

/** What is drawn for the rows of a dataset of flows or of their reasons, and from what. */
export interface FlowShape {
  readonly id: string;
  /** Names a row in a period, its own unless another is given. */
  readonly nameOf: (row: TableRow, period?: string) => string;
  /** Names the rows that are rounded together. */
  readonly tiedTo: (row: TableRow) => string;
  /** Published columns that are given before the draw; reasons have none but their sum. */
  readonly inputs: readonly string[];
  readonly drawn: readonly string[];
}

/** Returns the shapes of all datasets of flows and of reasons. */
export function flowShapes(datasets: readonly DatasetDefinition[]): FlowShape[] {
  return datasets.flatMap(({ id, key, protection }): FlowShape[] => {
    const nameOf = (row: TableRow, period = String(row.periode)) =>
      key.map((column) => (column === "periode" ? period : row[column])).join("|");
    if (protection.kind === "flows") {
      const tiedTo = ({ kode_wilayah, periode }: TableRow) => `${kode_wilayah}|${periode}`;
      const { opening, closing, entered, left } = protection;
      return [{ id, nameOf, tiedTo, inputs: [opening, closing], drawn: [entered, left] }];
    }
    if (protection.kind === "flow_reasons") {
      const tiedTo = (row: TableRow) =>
        [row.kode_wilayah, row.periode, row.program, row[protection.direction]].join("|");
      return [{ id, nameOf, tiedTo, inputs: [], drawn: [protection.measure] }];
    }
    return [];
  });
}
