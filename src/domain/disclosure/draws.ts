import { type BaseRow, seriesKey } from "./base-row.ts";
import type { KeyedDraw } from "./protection.ts";

/** Returns a draw in [0, 1) per part of the row, the same in every period. */
export function drawsOf(row: BaseRow, draw: KeyedDraw): number[] {
  return row.parts.map((part) => draw(`${seriesKey(row)}|${part}`));
}
