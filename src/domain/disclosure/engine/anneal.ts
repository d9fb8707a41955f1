import { costChange, type FlipProblem, type FlipState, isRowPublishable, turn } from "./flip-problem.ts";
import { type Members, membersOf } from "./members.ts";
import type { RandomStream } from "./random-stream.ts";

/** How long and how freely to search. */
export interface AnnealOptions {
  /** Tries per flip. */
  readonly sweeps: number;
  /** Temperature at the start and at the end, as shares of the mean cost of turning a flip. */
  readonly hot: number;
  readonly cold: number;
  /** Share of tries that swap two flips instead of turning one. */
  readonly swapShare: number;
}

const sampledFlips = 2000;
const partnerTries = 4;

/**
 * Lowers the cost of a state in place by turning flips and by swapping pairs that share a published cell, one
 * raised and one lowered, so that the shared cell keeps its sum. Worse states are taken with the probability of
 * Metropolis et al. (1953) while the temperature falls (Kirkpatrick et al. 1983). Swaps matter: near the
 * optimum nearly every single flip disturbs a large margin. Returns the change in cost.
 */
export function anneal(
  problem: FlipProblem,
  state: FlipState,
  random: RandomStream,
  { sweeps, hot, cold, swapShare }: AnnealOptions,
): number {
  const { flips } = problem;
  if (flips === 0) return 0;
  const members = membersOf(problem);
  const scale = meanTurningCost(problem);
  const tries = sweeps * flips;
  const cooling = (cold / hot) ** (1 / Math.max(1, tries - 1));
  let temperature = hot * scale;
  let change = 0;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const flip = Math.floor(random() * flips);
    change +=
      random() < swapShare
        ? trySwap(problem, state, flip, members, random, temperature)
        : tryTurn(problem, state, flip, random, temperature);
    temperature *= cooling;
  }
  return change;
}

/** Turns a flip if the change is accepted. Returns the change in cost. */
export function tryTurn(
  problem: FlipProblem,
  state: FlipState,
  flip: number,
  random: RandomStream,
  temperature: number,
): number {
  const change = costChange(problem, state, flip);
  if (!isAccepted(change, random, temperature)) return 0;
  turn(problem, state, flip);
  if (isRowPublishable(problem, state, flip)) return change;
  turn(problem, state, flip);
  return 0;
}

function trySwap(
  problem: FlipProblem,
  state: FlipState,
  flip: number,
  members: Members,
  random: RandomStream,
  temperature: number,
): number {
  const partner = findPartner(problem, state, flip, members, random);
  if (partner < 0) return tryTurn(problem, state, flip, random, temperature);
  const first = costChange(problem, state, flip);
  turn(problem, state, flip);
  const change = first + costChange(problem, state, partner);
  if (isAccepted(change, random, temperature)) {
    turn(problem, state, partner);
    if (isRowPublishable(problem, state, flip) && isRowPublishable(problem, state, partner)) return change;
    turn(problem, state, partner);
  }
  turn(problem, state, flip);
  return 0;
}

/** A flip in the opposite position within a random published cell of the flip, or -1. */
function findPartner(
  { starts, targets }: FlipProblem,
  { raised }: FlipState,
  flip: number,
  members: Members,
  random: RandomStream,
): number {
  const start = starts[flip] as number;
  const entries = (starts[flip + 1] as number) - start;
  for (let attempt = 0; attempt < partnerTries && entries > 0; attempt += 1) {
    const cell = targets[start + Math.floor(random() * entries)] as number;
    const first = members.starts[cell] as number;
    const size = (members.starts[cell + 1] as number) - first;
    const partner = members.flips[first + Math.floor(random() * size)] as number;
    if (raised[partner] !== raised[flip]) return partner;
  }
  return -1;
}

function isAccepted(change: number, random: RandomStream, temperature: number): boolean {
  return change <= 0 || (temperature > 0 && random() < Math.exp(-change / temperature));
}

/** Mean cost of turning a flip where all published cells are exact. */
function meanTurningCost({ flips, step, starts, targets, weights }: FlipProblem): number {
  const sample = Math.min(flips, sampledFlips);
  let total = 0;
  for (let index = 0; index < sample; index += 1) {
    const flip = Math.floor((index * flips) / sample);
    let weight = 0;
    for (let entry = starts[flip] as number; entry < (starts[flip + 1] as number); entry += 1)
      weight += weights[targets[entry] as number] as number;
    total += weight * (step[flip] as number) ** 2;
  }
  return total / sample;
}
