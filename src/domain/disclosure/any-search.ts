import type { AnyBounds } from "./any-bounds.ts";

/** What one state of SALAH_SATU aims at and may be, in units. */
export interface StateAim {
  readonly target: number;
  readonly weight: number;
  /** Cost of one unit more where the truth is zero. */
  readonly unitCost: number;
  readonly min: number;
  readonly max: number;
}

type Four = readonly [StateAim, StateAim, StateAim, StateAim];
type Found = { readonly units: readonly [number, number, number, number]; readonly cost: number };

const windows = [2, 8, 40, 200, Number.POSITIVE_INFINITY];

/**
 * Returns the units of SALAH_SATU (eligible receiving, eligible waiting, not eligible receiving, neither)
 * nearest to the aims within the bounds, or null where the bounds leave none. Looks near the aims first and
 * in wider and wider windows until something is found; the last window is everything.
 */
export function searchAny(aims: Four, bounds: AnyBounds, total: number): Found["units"] | null {
  const [receivingEligible, , receivingOther] = aims;
  for (const window of windows) {
    let best: Found | null = null;
    const eligible = { low: Math.max(receivingEligible.min, bounds.eligibleReceivingMin), high: total };
    for (const first of around(receivingEligible.target, eligible, receivingEligible.max, window)) {
      const receiving = {
        low: Math.max(bounds.receivingMin, first + receivingOther.min),
        high: Math.min(total, bounds.receivingMax, first + bounds.ineligibleReceivingMax),
      };
      const aim = first + receivingOther.target;
      for (const all of around(aim, receiving, first + receivingOther.max, window)) {
        const found = completeRow(aims, bounds, total, first, all);
        if (found && (!best || found.cost < best.cost)) best = found;
      }
    }
    if (best) return best.units;
  }
  return null;
}

/** The two states left follow from the number eligible: the best of its few candidates is taken. */
function completeRow(aims: Four, bounds: AnyBounds, total: number, first: number, all: number): Found | null {
  const [, waiting, , neither] = aims;
  const free = total - all;
  const low = Math.max(
    waiting.min,
    bounds.eligibleMin - first,
    free - Math.min(bounds.neitherMax, neither.max),
  );
  const high = Math.min(
    waiting.max,
    bounds.eligibleWaitingMax,
    bounds.eligibleMax - first,
    free - neither.min,
  );
  if (low > high) return null;
  const ideal =
    (waiting.weight * waiting.target + neither.weight * (free - neither.target)) /
    (waiting.weight + neither.weight);
  let best: Found | null = null;
  for (const candidate of [Math.floor(ideal), Math.ceil(ideal), low, high]) {
    const second = Math.min(high, Math.max(low, candidate));
    const units = [first, second, all - first, free - second] as const;
    const cost = costOf(aims, units);
    if (!best || cost < best.cost) best = { units: [...units], cost };
  }
  return best;
}

function costOf(aims: Four, units: readonly number[]): number {
  return aims.reduce((cost, aim, index) => {
    const unit = units[index] ?? 0;
    return cost + aim.weight * (unit - aim.target) ** 2 + aim.unitCost * unit;
  }, 0);
}

function* around(
  target: number,
  { low, high }: { low: number; high: number },
  max: number,
  window: number,
): Generator<number> {
  const top = Math.min(high, max);
  if (low > top) return;
  const centre = Math.min(top, Math.max(low, Math.round(target)));
  const last = Math.min(top, centre + window);
  for (let value = Math.max(low, centre - window); value <= last; value += 1) yield value;
}
