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
  const whereSplit = (gap: number) => (any.pattern === "states" ? gap : Number.NEGATIVE_INFINITY);
  return {
    receiving: sumOf(any, (part) => part.receives) - bounds.receivingMax,
    eligible: whereSplit(sumOf(any, (part) => part.eligible === true) - bounds.eligibleMax),
    eligibleWaiting: whereSplit(
      sumOf(any, (part) => !part.receives && part.eligible === true) - bounds.eligibleWaitingMax,
    ),
    ineligibleReceiving: whereSplit(
      sumOf(any, (part) => part.receives && part.eligible === false) - bounds.ineligibleReceivingMax,
    ),
  };
}

/** Returns by how many units in all SALAH_SATU lies under a programme or over their sums; 0 where they agree. */
export function anyViolation(any: ProgramUnits, programs: readonly ProgramUnits[]): number {
  const bounds = anyBounds(programs, sum(any.units));
  const over = Object.values(anyGaps(any, programs));
  const under = [bounds.receivingMin - sumOf(any, (part) => part.receives)];
  if (any.pattern === "states")
    under.push(
      bounds.eligibleReceivingMin - sumOf(any, (part) => part.receives && part.eligible === true),
      bounds.eligibleMin - sumOf(any, (part) => part.eligible === true),
      sumOf(any, (part) => !part.receives && part.eligible === false) - bounds.neitherMax,
    );
  return sum([...over, ...under].map((units) => Math.max(0, units)));
}
