import { type AnnealOptions, anneal } from "./anneal.ts";
import { descend } from "./descend.ts";
import { exhaust, mostExhausted } from "./exhaust.ts";
import {
  copyState,
  costOf,
  type FlipProblem,
  type FlipState,
  isRowPublishable,
  lowState,
  turn,
} from "./flip-problem.ts";
import { type CellDraw, randomStream } from "./random-stream.ts";

/** What a rounding needs beyond the table: keyed draws and, where the usual search does not suit, how to search. */
export interface SolveOptions {
  readonly draw: CellDraw;
  readonly search?: AnnealOptions;
}

const smallProblem = 20_000;

/** Returns the usual search: problems that take little time are searched longer. */
export function usualSearch(flips: number): AnnealOptions {
  return { sweeps: flips < smallProblem ? 2000 : 100, hot: 0.2, cold: 0.005, swapShare: 0.7 };
}

export interface Solution {
  readonly raised: Uint8Array;
  readonly startCost: number;
  readonly cost: number;
}

/**
 * Returns which flips to raise: a keyed random rounding (`chances` are the probabilities of raising), improved by
 * annealing, or by trying everything where that is quick. Never worse than that start. `cells` name the flips for the draws.
 */
export function solve(
  problem: FlipProblem,
  cells: Int32Array,
  chances: Float64Array,
  { draw, search }: SolveOptions,
): Solution {
  const start = keyedStart(problem, cells, chances, draw);
  const startCost = costOf(problem, start);
  const state = copyState(start);
  if (problem.flips <= mostExhausted) exhaust(problem, state);
  else {
    anneal(problem, state, randomStream(draw), search ?? usualSearch(problem.flips));
    descend(problem, state);
  }
  const cost = costOf(problem, state);
  return cost <= startCost
    ? { raised: state.raised, startCost, cost }
    : { raised: start.raised, startCost, cost: startCost };
}

/** Raises flips by their draws, as far as the absorbing states of their rows allow. */
function keyedStart(
  problem: FlipProblem,
  cells: Int32Array,
  chances: Float64Array,
  draw: CellDraw,
): FlipState {
  const state = lowState(problem);
  for (let flip = 0; flip < problem.flips; flip += 1) {
    if (draw(cells[flip] as number) >= (chances[flip] as number)) continue;
    turn(problem, state, flip);
    if (!isRowPublishable(problem, state, flip)) turn(problem, state, flip);
  }
  return state;
}
