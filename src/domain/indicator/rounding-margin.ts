import { type Measure, shareOf } from "./measure.ts";

/**
 * How two shares differ: the second less the first (-1 to 1), `within` what rounding alone may explain or `beyond` it;
 * or `missing` where one of them is.
 */
export type ShareDifference =
  | { readonly kind: "missing" }
  | { readonly kind: "within" | "beyond"; readonly difference: number; readonly margin: number };

/**
 * Numbers that may each be off by a rounding base in a share: what it counts and what it is of. A net change has
 * twice as many, since it is the difference of two counts.
 */
export const roundedNumbers = { share: 2, change: 4 } as const;

/**
 * Returns how two published shares differ and whether rounding to multiples of `base` may be all there is to it.
 *
 * Formula: a share may be off by `numbers * base / denominator`; the margin of a difference is that of both shares
 * together. Derived from the method by which a rounded number moves by less than a base; sums and figures of any
 * programme at all may move further, so a difference beyond the margin is a good guide, no proof.
 */
export function differenceBetween(
  first: Measure,
  second: Measure,
  base: number,
  numbers: number = roundedNumbers.share,
): ShareDifference {
  if (first.kind === "missing" || second.kind === "missing") return { kind: "missing" };
  const difference = shareOf(second) - shareOf(first);
  const margin = (numbers * base) / first.denominator + (numbers * base) / second.denominator;
  return { kind: Math.abs(difference) > margin ? "beyond" : "within", difference, margin };
}
