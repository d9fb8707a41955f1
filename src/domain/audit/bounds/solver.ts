import type { AttackerSystem, Terms } from "./system.ts";

export interface Question {
  readonly terms: Terms;
  readonly sense: "min" | "max";
  /** Whether cells must be whole numbers; without it the answer may lie further out. */
  readonly isWhole: boolean;
}

/** Only `optimal` proves anything: whoever asks must take every other answer for a failure. */
export type Answer =
  | { readonly status: "optimal"; readonly value: number; readonly point: readonly number[] }
  | { readonly status: "infeasible" | "unbounded" }
  /** Time-out or any failure of the solver. */
  | { readonly status: "unknown"; readonly reason: string };

/** One system, asked several questions. */
export interface OpenSystem {
  readonly ask: (question: Question) => Answer;
  /** Gives back what the solver holds. */
  readonly close: () => void;
}

/** A solver of linear and integer programmes, given as an argument: the domain has none of its own. */
export interface LinearSolver {
  readonly open: (system: AttackerSystem) => OpenSystem;
}

/** Asks within `use` and gives the system back whatever happens. */
export function withSystem<Result>(
  solver: LinearSolver,
  system: AttackerSystem,
  use: (open: OpenSystem) => Result,
): Result {
  const open = solver.open(system);
  try {
    return use(open);
  } finally {
    open.close();
  }
}
