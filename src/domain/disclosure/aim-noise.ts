import { sum } from "./base-row.ts";
import { randomisedTarget } from "./keyed-rounding.ts";

/**
 * Returns per part of a row the keyed noise of its aim, in families: none for multiples of the base, and none
 * for the part that absorbs the rest.
 */
export function noisesOf(
  counts: readonly number[],
  absorber: number,
  base: number,
  draws: readonly number[],
): number[] {
  return counts.map((count, part) =>
    part === absorber ? 0 : base * randomisedTarget(count, base, draws[part] ?? 0) - count,
  );
}

/** Returns the noise that some parts of a row carry: the absorbing part carries that of all others, negated. */
export function noisesIn(
  noises: readonly number[],
  absorber: number,
  isIn: (part: number) => boolean,
): number[] {
  const sign = isIn(absorber) ? -1 : 1;
  return noises.flatMap((noise, part) => (noise !== 0 && isIn(part) === sign > 0 ? [sign * noise] : []));
}

/** Returns the noise of a sum: about that of one cell, and exactly that of the cell where it has only one. */
export function noiseOfSum(noises: readonly number[]): number {
  return sum(noises) / Math.sqrt(Math.max(1, noises.length));
}
