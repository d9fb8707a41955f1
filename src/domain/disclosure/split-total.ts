import { sum } from "./base-row.ts";
import { roundToUnits } from "./keyed-rounding.ts";

export interface SplitOfTotal {
  /** True families per class. */
  readonly counts: readonly number[];
  /** Exact sum that the rounded classes must have. */
  readonly total: number;
  /** Position of the class that takes what is left over. */
  readonly absorber: number;
  /** Values to keep (from an earlier release or period), or null where the class is drawn. */
  readonly kept: readonly (number | null)[];
  readonly draws: readonly number[];
  readonly base: number;
  /** Fewest families a class may be published with. */
  readonly minimum: number;
  /** Fewest families the absorber may be published with. */
  readonly absorberMinimum: number;
}

/**
 * Returns a published count per class that sums to the total: every class but the absorber a multiple of
 * the base within one base of the truth, the absorber the rest. With C classes the absorber moves by at
 * most (C - 1)(base - 1) more than the total does; classes rounded up are taken down again only where the
 * absorber would fall under its minimum. Returns null where even that does not do.
 */
export function splitTotal(split: SplitOfTotal): number[] | null {
  const { counts, total, absorber, base, minimum } = split;
  const lowest = Math.ceil(minimum / base);
  const units = counts.map((count, index) => {
    if (index === absorber) return 0;
    const kept = split.kept[index] ?? null;
    return isUsable(kept, base, lowest)
      ? kept / base
      : Math.max(lowest, roundToUnits(count, base, split.draws[index] ?? 0));
  });
  while (total - sum(units) * base < split.absorberMinimum) {
    const index = mostOverstated(split, units, lowest);
    if (index === null) return null;
    units[index] = (units[index] ?? 0) - 1;
  }
  const rest = total - sum(units) * base;
  return units.map((unit, index) => (index === absorber ? rest : unit * base));
}

/** Claims whether a kept value may still be published under the present parameters: `lowest` is in bases. */
export function isUsable(kept: number | null, base: number, lowest: number): kept is number {
  return kept !== null && kept % base === 0 && kept / base >= lowest;
}

/** Drawn classes are lowered before kept ones. */
function mostOverstated(split: SplitOfTotal, units: readonly number[], lowest: number): number | null {
  let best: { index: number; rank: number } | null = null;
  for (const [index, unit] of units.entries()) {
    if (index === split.absorber || unit <= lowest) continue;
    const overstated = unit * split.base - (split.counts[index] ?? 0);
    const rank = overstated - ((split.kept[index] ?? null) === null ? 0 : 4 * split.base);
    if (!best || rank > best.rank) best = { index, rank };
  }
  return best?.index ?? null;
}

/**
 * Returns the position of the class that absorbs: the one that already did in an earlier release (its
 * published count is no multiple of the base), else the largest at the earliest period; ties go to the first.
 */
export function chooseAbsorber(
  published: readonly (readonly number[])[],
  earliestCounts: readonly number[],
  base: number,
): number {
  for (const counts of published) {
    const found = counts.findIndex((count) => count % base !== 0);
    if (found >= 0) return found;
  }
  return earliestCounts.indexOf(Math.max(...earliestCounts));
}
