import type { FlipProblem } from "./flip-problem.ts";

/** For every published cell the flips that move it, from `starts[cell]` to `starts[cell + 1]`. */
export interface Members {
  readonly starts: Int32Array;
  readonly flips: Int32Array;
}

/** Returns the flips of every published cell: the partners for swaps within a shared margin. */
export function membersOf({ flips, starts, targets, weights }: FlipProblem): Members {
  const first = new Int32Array(weights.length + 1);
  for (const target of targets) first[target + 1] = (first[target + 1] as number) + 1;
  for (let cell = 0; cell < weights.length; cell += 1)
    first[cell + 1] = (first[cell + 1] as number) + (first[cell] as number);
  const next = first.slice();
  const members = new Int32Array(targets.length);
  for (let flip = 0; flip < flips; flip += 1)
    for (let entry = starts[flip] as number; entry < (starts[flip + 1] as number); entry += 1) {
      const target = targets[entry] as number;
      members[next[target] as number] = flip;
      next[target] = (next[target] as number) + 1;
    }
  return { starts: first, flips: members };
}
