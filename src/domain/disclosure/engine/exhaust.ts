import { costChange, type FlipProblem, type FlipState, isRowPublishable, turn } from "./flip-problem.ts";

/** Problems up to this size are solved exactly. */
export const mostExhausted = 12;

/**
 * Moves a state to the best one there is, by trying every combination of flips in Gray code order (one flip
 * turns at a time). Of equally good states the one nearest to the start of the order stays.
 */
export function exhaust(problem: FlipProblem, state: FlipState): void {
  const { flips } = problem;
  let change = 0;
  let best = 0;
  let bestRaised = state.raised.slice();
  for (let count = 1; count < 2 ** flips; count += 1) {
    const flip = 31 - Math.clz32(count & -count);
    change += costChange(problem, state, flip);
    turn(problem, state, flip);
    if (change < best && areRowsPublishable(problem, state)) {
      best = change;
      bestRaised = state.raised.slice();
    }
  }
  for (let flip = 0; flip < flips; flip += 1)
    if (state.raised[flip] !== bestRaised[flip]) turn(problem, state, flip);
}

function areRowsPublishable(problem: FlipProblem, state: FlipState): boolean {
  for (let flip = 0; flip < problem.flips; flip += 1)
    if (!isRowPublishable(problem, state, flip)) return false;
  return true;
}
