/** How the exclusive states of one row may be published while they sum to the published denominator. */
export interface RowPlan {
  /** Position of the truly largest state: it takes what the others leave. */
  readonly absorber: number;
  /** Value of every state while none is raised; they sum to the denominator. */
  readonly low: readonly number[];
  /** By how much each state may be raised at the cost of the absorber; 0 where it is fixed. */
  readonly step: readonly number[];
  /** Probability of raising that makes a state unbiased. */
  readonly chance: readonly number[];
}

/** Returns the plan of a row from its true counts and its published denominator. */
export type RowPlanner = (
  counts: readonly number[],
  denominator: number,
  base: number,
  /** Position of the row in its table. */
  row: number,
) => RowPlan;

/** Returns the plan that leaves a row as it was published. */
export function keepValues(values: readonly number[]): RowPlan {
  const none = values.map(() => 0);
  return { absorber: 0, low: values, step: none, chance: none };
}

/**
 * Small counts become 0 or the base, larger ones stay, the largest state gives and takes. Where the published
 * denominator leaves the largest less than the base, the next largest give way.
 */
export const keepLargeCounts: RowPlanner = (counts, denominator, base) => {
  const isSmall = (count: number) => count > 0 && count < base;
  return planRow(
    counts,
    denominator,
    base,
    (count) => (isSmall(count) ? 0 : count),
    (count) => (isSmall(count) ? base : 0),
  );
};

/**
 * Every count but the largest becomes a multiple of the base next to it, below or above; `settled` says which
 * where that is no longer open. Two published values of one cell then differ by 0 or by at least the base,
 * whenever they were published.
 */
export function keepMultiples(
  counts: readonly number[],
  denominator: number,
  base: number,
  _row: number,
  settled: readonly ("up" | "down" | null)[] = [],
): RowPlan {
  const isBetween = (count: number) => count % base > 0;
  return planRow(
    counts,
    denominator,
    base,
    (count, state) => count - (count % base) + (isBetween(count) && settled[state] === "up" ? base : 0),
    (count, state) => (isBetween(count) && (settled[state] ?? null) === null ? base : 0),
  );
}

function planRow(
  counts: readonly number[],
  denominator: number,
  base: number,
  bottomOf: (count: number, state: number) => number,
  stepOf: (count: number, state: number) => number,
): RowPlan {
  if (denominator > 0 && denominator < base)
    throw new RangeError(`A denominator must be 0 or at least the base, not ${denominator}`);
  const absorber = counts.indexOf(Math.max(...counts));
  const low = counts.map((count, state) => (state === absorber ? 0 : bottomOf(count, state)));
  const step = counts.map((count, state) => (state === absorber ? 0 : stepOf(count, state)));
  let rest = denominator - low.reduce((sum, value) => sum + value, 0);
  while (rest < base && rest !== 0) {
    const next = low.indexOf(Math.max(...low));
    const given = Math.min(low[next] ?? 0, base);
    low[next] = (low[next] ?? 0) - given;
    rest += given;
    if ((low[next] ?? 0) < base) {
      rest += low[next] ?? 0;
      low[next] = 0;
    }
    step[next] = 0;
  }
  low[absorber] = rest;
  const chance = counts.map((count, state) =>
    (step[state] ?? 0) > 0 ? (count - (low[state] ?? 0)) / (step[state] ?? 1) : 0,
  );
  return { absorber, low, step, chance };
}
