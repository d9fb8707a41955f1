import { type Publication, publishedSums } from "./publication.ts";

/** How far the published cells lie from the truth, in families. */
export interface LossFigures {
  readonly cells: number;
  readonly maxDiff: number;
  readonly meanAbsDiff: number;
  readonly rms: number;
}

/** Returns the loss over all published cells, unweighted: the figures that SmallCountRounding reports. */
export function lossFigures(
  truth: ArrayLike<number>,
  values: ArrayLike<number>,
  publication: Publication,
): LossFigures {
  const aims = publishedSums(truth, publication);
  const sums = publishedSums(values, publication);
  let maxDiff = 0;
  let absolute = 0;
  let squared = 0;
  for (let cell = 0; cell < sums.length; cell += 1) {
    const deviation = Math.abs((sums[cell] as number) - (aims[cell] as number));
    maxDiff = Math.max(maxDiff, deviation);
    absolute += deviation;
    squared += deviation ** 2;
  }
  const cells = Math.max(1, sums.length);
  return { cells: sums.length, maxDiff, meanAbsDiff: absolute / cells, rms: Math.sqrt(squared / cells) };
}
