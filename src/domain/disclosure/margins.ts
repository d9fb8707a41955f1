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

/** Weight of a squared deviation in a cell; what weighs more is said as a multiple of it. */
export const cellWeight = 1;
const rowLevel: MarginLevel = {
  name: "row",
  weight: cellWeight,
  placeOf: (row) => `${row.area}|${row.classKey}`,
};

/** Returns the levels at which a quantity is published beyond its cells; the whole kabupaten/kota has a weight of its own. */
export function levelsOf({ parts }: Quantity, cityWeight: number): readonly MarginLevel[] {
  const margins: MarginLevel[] = [
    { name: "kecamatan", weight: cellWeight, placeOf: ({ area }) => area },
    { name: "class", weight: cellWeight, placeOf: ({ classKey }) => classKey },
    { name: "city", weight: cityWeight, placeOf: () => "" },
  ];
  return parts.length > 1 ? [rowLevel, ...margins] : margins;
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
