import type { BaseRow } from "./base-row.ts";
import { isReceivingTable, receivingStates, receivingTotals } from "./receiving-table.ts";

/** A published quantity: one part of the rows, or a sum of parts. */
export interface Quantity {
  readonly name: string;
  readonly parts: readonly string[];
}

/** A way of adding rows up, with the weight of its squared deviations. */
export interface MarginLevel {
  readonly name: string;
  readonly weight: number;
  readonly placeOf: (row: BaseRow) => string;
}

/** Weights of squared deviations: the kabupaten/kota weighs more, since headline figures are computed from it. */
export const cellWeight = 1;
export const cityWeight = 4;
const rowLevel: MarginLevel = { name: "row", weight: 1, placeOf: (row) => `${row.area}|${row.classKey}` };
export const marginLevels: readonly MarginLevel[] = [
  { name: "kecamatan", weight: 1, placeOf: ({ area }) => area },
  { name: "class", weight: 1, placeOf: ({ classKey }) => classKey },
  { name: "city", weight: cityWeight, placeOf: () => "" },
];

/** Returns the levels at which a quantity is published beyond its cells. */
export function levelsOf({ parts }: Quantity): readonly MarginLevel[] {
  return parts.length > 1 ? [rowLevel, ...marginLevels] : marginLevels;
}

/**
 * Returns what is published of the rows along their keys: every part, every total, and for receiving tables
 * the families eligible, the denominator of coverage. Complements follow from the denominators.
 */
export function quantitiesOf(rows: readonly BaseRow[]): Quantity[] {
  const [first] = rows;
  if (!first) return [];
  const { states, totals } = first.protection;
  const single = states.map((name) => ({ name, parts: [name] }));
  const sums = Object.entries(totals).map(([name, parts]) => ({ name, parts: [name, ...parts] }));
  if (!isReceivingTable(first.protection)) return [...single, ...sums];
  const receiving = receivingTotals[0]?.column;
  const eligible = receivingStates.flatMap((state) => (state.eligible ? [state.column] : []));
  return [...single, ...sums.filter(({ name }) => name === receiving), { name: "layak", parts: eligible }];
}
