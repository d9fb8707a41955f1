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

/** What a rounding needs beyond the table: keyed draws, and how long to search. */
export interface SolveOptions {
  readonly draw: CellDraw;
  readonly search: AnnealOptions;
}

/** Search that reaches the targets of `npm run bench -- disclosure` within its time. */
export const defaultSearch: AnnealOptions = { sweeps: 60, hot: 0.3, cold: 0.004, swapShare: 0.7 };

/** Searches of small problems take little time and gain from more tries. */
const smallProblem = 20_000;
const smallFactor = 10;

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
    const sweeps = problem.flips < smallProblem ? search.sweeps * smallFactor : search.sweeps;
    anneal(problem, state, randomStream(draw), { ...search, sweeps });
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
