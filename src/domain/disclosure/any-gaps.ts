import { anyBounds, type ProgramUnits, sumOf } from "./any-bounds.ts";
import { sum } from "./base-row.ts";

/** By how many units SALAH_SATU exceeds what the programmes together allow; negative where there is room. */
export interface AnyGaps {
  readonly receiving: number;
  readonly eligible: number;
  readonly eligibleWaiting: number;
  readonly ineligibleReceiving: number;
}

/** Returns how far SALAH_SATU lies above the sums of the programmes. */
export function anyGaps(any: ProgramUnits, programs: readonly ProgramUnits[]): AnyGaps {
  const bounds = anyBounds(programs, sum(any.units));
  const isSplit = any.pattern === "states";
  const over = (limit: number, receives: boolean | null, eligible: boolean | null) =>
    sumOf(
      any,
      (part) =>
        (receives === null || part.receives === receives) &&
        (eligible === null || part.eligible === eligible),
    ) - limit;
  const whereSplit = (gap: number) => (isSplit ? gap : Number.NEGATIVE_INFINITY);
  return {
    receiving: over(bounds.receivingMax, true, null),
    eligible: whereSplit(over(bounds.eligibleMax, null, true)),
    eligibleWaiting: whereSplit(over(bounds.eligibleWaitingMax, false, true)),
    ineligibleReceiving: whereSplit(over(bounds.ineligibleReceivingMax, true, false)),
  };
}

/** Returns by how many units one programme exceeds SALAH_SATU, in the worst of its sums; 0 where it does not. */
export function excessOverAny(any: ProgramUnits, program: ProgramUnits): number {
  const bounds = anyBounds([program], sum(any.units));
  const receiving = sumOf(any, (part) => part.receives);
  if (any.pattern !== "states") return Math.max(0, bounds.receivingMin - receiving);
  return Math.max(
    0,
    bounds.receivingMin - receiving,
    bounds.eligibleReceivingMin - sumOf(any, (part) => part.receives && part.eligible === true),
    bounds.eligibleMin - sumOf(any, (part) => part.eligible === true),
    sumOf(any, (part) => !part.receives && part.eligible === false) - bounds.neitherMax,
  );
}
