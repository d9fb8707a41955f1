import type { RowPattern, StatesProtection } from "./base-row.ts";

/** The programme that means "at least one of the others". */
export const anyProgram = "SALAH_SATU";

/** What being in a part of a receiving row says of a family; where eligibility is not given it stays open. */
export interface ReceivingPart {
  readonly column: string;
  readonly receives: boolean;
  readonly eligible: boolean | null;
}

/** States of a receiving table: position 0 to 3 in `truth` and in units. */
export const receivingStates: readonly ReceivingPart[] = [
  { column: "layak_menerima", receives: true, eligible: true },
  { column: "layak_belum", receives: false, eligible: true },
  { column: "tidak_layak_menerima", receives: true, eligible: false },
  { column: "tidak_layak_tidak_menerima", receives: false, eligible: false },
];

/** Totals of a receiving table: position 0 and 1 where eligibility has no value. */
export const receivingTotals: readonly ReceivingPart[] = [
  { column: "menerima", receives: true, eligible: null },
  { column: "tidak_menerima", receives: false, eligible: null },
];

/** Returns the parts of a receiving row with that pattern. */
export function receivingParts(pattern: RowPattern): readonly ReceivingPart[] {
  if (pattern === "empty") return [];
  return pattern === "states" ? receivingStates : receivingTotals;
}

/** Claims whether a dataset splits families by eligibility and receiving. */
export function isReceivingTable({ states, totals }: StatesProtection): boolean {
  return (
    sameNames(states, receivingStates.map(nameOf)) &&
    sameNames(Object.keys(totals), receivingTotals.map(nameOf))
  );
}

/**
 * Claims whether a family may be in `part` of one programme while it is in `anyPart` of SALAH_SATU: who
 * receives the programme receives at least one, who is eligible for it is eligible for at least one.
 */
export function agrees(anyPart: ReceivingPart, part: ReceivingPart): boolean {
  return (!part.receives || anyPart.receives) && (part.eligible !== true || anyPart.eligible !== false);
}

function nameOf({ column }: ReceivingPart): string {
  return column;
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}
