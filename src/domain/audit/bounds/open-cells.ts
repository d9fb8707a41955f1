import type { Interval } from "../interval.ts";
import { type LinearSolver, type OpenSystem, withSystem } from "./solver.ts";
import { type AttackerSystem, isWitness, snapped, sumAt, type Terms } from "./system.ts";
import { type WholeSteps, wholeSteps } from "./whole-steps.ts";

/** A count that must stay open: how many values apart two witnesses must put it, and how far out. */
export interface Demand {
  readonly terms: Terms;
  /** Least distance between two possible truths. */
  readonly width: number;
  /** Some truth has at least so many. */
  readonly reach: number;
  /** Some truth has at most so many. */
  readonly floor: number;
}

export type OpenOutcome =
  | { readonly status: "open" }
  /** What an attacker narrows the count to, as far as it was found out. */
  | { readonly status: "narrow"; readonly interval: Interval }
  | { readonly status: "infeasible" | "unknown"; readonly reason: string };

export interface OpenProof {
  /** One outcome per demand, in order. */
  readonly outcomes: readonly OpenOutcome[];
  /** Programmes solved. */
  readonly solved: number;
}

/** Asked of all open demands at once before each is asked alone. */
const sharedRounds = 3;

/** Questions asked for single demands before the rest counts as not proved. */
const mostQuestions = 2000;

/**
 * Proves demands by witnesses: whole-numbered points of the system, checked here and not taken from the solver
 * on trust. Each witness counts for every demand it serves. Points known beforehand come first, and what can be
 * reached from them in whole steps; then sums of all demands still open are driven up and down with changing signs;
 * what is then left is asked alone, in whole numbers where the linear answer is broken. A demand without witnesses
 * is not open, whatever the reason.
 */
export function proveOpen(
  system: AttackerSystem,
  demands: readonly Demand[],
  solver: LinearSolver,
  known: readonly (readonly number[])[] = [],
): OpenProof {
  const board = openBoard(system, demands);
  for (const point of known) board.note(point);
  const steps = wholeSteps(system);
  for (const index of board.pending()) walk(index, board, steps);
  if (board.pending().length === 0) return { outcomes: board.outcomes(), solved: board.solved() };
  return withSystem(solver, system, (open) => {
    askTogether(board, open);
    for (const index of board.pending()) askAlone(index, board, open);
    return { outcomes: board.outcomes(), solved: board.solved() };
  });
}

type Board = ReturnType<typeof openBoard>;

/** What the witnesses of a demand make of it, and the two that go furthest. */
interface Seen extends Interval {
  readonly lowest: readonly number[] | null;
  readonly highest: readonly number[] | null;
}

const unseen: Seen = {
  low: Number.POSITIVE_INFINITY,
  high: Number.NEGATIVE_INFINITY,
  lowest: null,
  highest: null,
};

function openBoard(system: AttackerSystem, demands: readonly Demand[]) {
  const seen = demands.map(() => unseen);
  const refusals = new Map<number, OpenOutcome>();
  let questions = 0;
  const isMet = (index: number) => {
    const [demand, reached] = [demands[index], seen[index]];
    if (!demand || !reached) return false;
    const { low, high } = reached;
    return high - low >= demand.width && high >= demand.reach && low <= demand.floor;
  };
  return {
    demands,
    /** Reads a point for every demand; claims whether it is a witness. */
    note: (given: readonly number[]) => {
      const point = snapped(given);
      if (!isWitness(system, point)) return false;
      for (const [index, { terms }] of demands.entries()) {
        if (isMet(index)) continue;
        const value = sumAt(terms, point);
        const before = seen[index] ?? unseen;
        const lower = value < before.low ? { low: value, lowest: point } : {};
        const higher = value > before.high ? { high: value, highest: point } : {};
        seen[index] = { ...before, ...lower, ...higher };
      }
      return true;
    },
    seen: (index: number) => seen[index] ?? unseen,
    refuse: (index: number, outcome: OpenOutcome) => refusals.set(index, outcome),
    isMet,
    pending: () => [...demands.keys()].filter((index) => !isMet(index) && !refusals.has(index)),
    outcomes: () =>
      demands.map(
        (_, index): OpenOutcome =>
          isMet(index)
            ? { status: "open" }
            : (refusals.get(index) ?? { status: "narrow", interval: intervalOf(seen[index] ?? unseen) }),
      ),
    count: () => {
      questions += 1;
    },
    solved: () => questions,
  };
}

const intervalOf = ({ low, high }: Interval): Interval => ({ low, high });

/** Goes from the furthest witnesses of a demand as far out as it asks for, or until there is no way on. */
function walk(index: number, board: Board, steps: WholeSteps): void {
  const demand = board.demands[index];
  if (!demand) return;
  const { terms, width, reach, floor } = demand;
  for (const sign of [1, -1] as const) {
    if (board.isMet(index)) return;
    const { low, high, lowest, highest } = board.seen(index);
    const goal = sign === 1 ? Math.max(reach, low + width) : Math.min(floor, high - width);
    let point = sign === 1 ? highest : lowest;
    let value = sign === 1 ? high : low;
    while (point && sign * (goal - value) > 0) {
      const next = steps.step(point, terms, sign);
      if (!next || sign * (sumAt(terms, next) - value) <= 0) break;
      [point, value] = [next, sumAt(terms, next)];
    }
    if (point) board.note(point);
  }
}

function askTogether(board: Board, open: OpenSystem): void {
  for (let round = 0; round < sharedRounds; round += 1) {
    const pending = board.pending();
    if (pending.length < 2) return;
    const terms = pending.flatMap((index) =>
      (board.demands[index]?.terms ?? []).map(
        ([cell, weight]) => [cell, weight * signOf(index, round)] as const,
      ),
    );
    for (const sense of ["max", "min"] as const) {
      board.count();
      const answer = open.ask({ terms, sense, isWhole: false });
      if (answer.status !== "optimal") return;
      board.note(answer.point);
    }
  }
}

/** The same in every run, and different from one demand and round to the next. */
function signOf(index: number, round: number): number {
  const mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) & 4) === 0 ? 1 : -1;
}

function askAlone(index: number, board: Board, open: OpenSystem): void {
  const demand = board.demands[index];
  if (!demand || board.isMet(index)) return;
  if (board.solved() > mostQuestions) {
    board.refuse(index, { status: "unknown", reason: "too many counts to ask about one by one" });
    return;
  }
  const found = { low: Number.NaN, high: Number.NaN };
  for (const [sense, side] of [
    ["max", "high"],
    ["min", "low"],
  ] as const)
    for (const isWhole of [false, true]) {
      board.count();
      const answer = open.ask({ terms: demand.terms, sense, isWhole });
      if (answer.status !== "optimal") {
        board.refuse(index, failureOf(answer.status, "reason" in answer ? answer.reason : answer.status));
        return;
      }
      found[side] = answer.value;
      if (board.note(answer.point)) break;
    }
  if (!board.isMet(index)) board.refuse(index, { status: "narrow", interval: found });
}

function failureOf(status: "infeasible" | "unbounded" | "unknown", reason: string): OpenOutcome {
  return status === "infeasible"
    ? { status, reason: "no truth satisfies the system" }
    : { status: "unknown", reason };
}
