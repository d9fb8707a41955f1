import type { Absorbers, FlipProblem } from "./flip-problem.ts";
import {
  type Publication,
  publishedAims,
  publishedOffsets,
  publishedSums,
  publishedWeights,
} from "./publication.ts";

/** Two-valued base cells before their published cells are known. */
export interface TwoValued {
  /** Base cell of each flip. */
  readonly cells: Int32Array;
  /** Base cell that gives what the flip takes, or null where nothing does. */
  readonly givers: Int32Array | null;
  readonly step: Int32Array;
  /** Value of every base cell while all flips are low. */
  readonly low: Int32Array;
  readonly absorbers: Absorbers | null;
}

/** Returns the problem of choosing the flips so that the published sums lie near those of `truth`. */
export function buildFlips(
  { cells, givers, step, low, absorbers }: TwoValued,
  truth: ArrayLike<number>,
  publication: Publication,
): FlipProblem {
  const offsets = publishedOffsets(publication);
  const starts = new Int32Array(cells.length + 1);
  const most = cells.length * publication.length * (givers ? 2 : 1);
  const targets = new Int32Array(most);
  const signs = new Int8Array(most);
  let entry = 0;
  const add = (offset: number, code: number, sign: number) => {
    if (code < 0) return;
    targets[entry] = offset + code;
    signs[entry] = sign;
    entry += 1;
  };
  for (let flip = 0; flip < cells.length; flip += 1) {
    for (let index = 0; index < publication.length; index += 1) {
      const codes = publication[index]?.codes ?? low;
      const offset = offsets[index] ?? 0;
      const own = codes[cells[flip] as number] as number;
      const other = givers ? (codes[givers[flip] as number] as number) : -1;
      if (own === other) continue;
      add(offset, own, 1);
      add(offset, other, -1);
    }
    starts[flip + 1] = entry;
  }
  const aims = publishedAims(truth, publication);
  const lowDeviation = publishedSums(low, publication).map((sum, index) => sum - (aims[index] as number));
  return {
    flips: cells.length,
    step,
    starts,
    targets: entry < most ? targets.slice(0, entry) : targets,
    signs: entry < most ? signs.slice(0, entry) : signs,
    weights: publishedWeights(publication),
    lowDeviation,
    absorbers,
  };
}
