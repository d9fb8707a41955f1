import { tryTurn } from "./anneal.ts";
import type { FlipProblem, FlipState } from "./flip-problem.ts";

const mostPasses = 20;
const never = () => 1;

/** Turns every flip that lowers the cost until none does. Returns the change in cost, at most 0. */
export function descend(problem: FlipProblem, state: FlipState): number {
  let change = 0;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let gained = 0;
    for (let flip = 0; flip < problem.flips; flip += 1) gained += tryTurn(problem, state, flip, never, 0);
    change += gained;
    if (gained === 0) break;
  }
  return change;
}
