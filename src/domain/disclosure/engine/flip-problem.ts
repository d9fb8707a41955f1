/**
 * Two-valued cells and the published cells they move. Flip `f` moves published cell `targets[k]` by
 * `signs[k] * step[f]` when it is raised, for k from `starts[f]` to `starts[f + 1]`.
 */
export interface FlipProblem {
  readonly flips: number;
  readonly step: Int32Array;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly signs: Int8Array;
  /** Per published cell. */
  readonly weights: Float64Array;
  /** Per published cell how far it lies above the truth while every flip is low. */
  readonly lowDeviation: Float64Array;
  /** Rows whose absorbing state gives what a flip takes; null where cells are free of each other. */
  readonly absorbers: Absorbers | null;
}

/** What an absorbing state may be left with. */
export interface AbsorberLimits {
  readonly least: number;
  /** Whether 0 will do as well. */
  readonly mayBeEmpty: boolean;
}

/** What the absorbing state of each row holds while every flip is low. */
export interface Absorbers extends AbsorberLimits {
  readonly rowOf: Int32Array;
  readonly lowValue: Int32Array;
}

/** A state of the search: which flips are raised, and what follows from that. */
export interface FlipState {
  /** 1 where the flip is raised. */
  readonly raised: Uint8Array;
  readonly deviation: Float64Array;
  readonly absorbing: Int32Array;
}

/** Returns the state with every flip low. */
export function lowState({ flips, lowDeviation, absorbers }: FlipProblem): FlipState {
  return {
    raised: new Uint8Array(flips),
    deviation: lowDeviation.slice(),
    absorbing: absorbers ? absorbers.lowValue.slice() : new Int32Array(0),
  };
}

/** Returns a copy that can be moved on its own. */
export function copyState({ raised, deviation, absorbing }: FlipState): FlipState {
  return { raised: raised.slice(), deviation: deviation.slice(), absorbing: absorbing.slice() };
}

/** Returns the cost of a state: the weighted sum of squared deviations over all published cells. */
export function costOf({ weights }: FlipProblem, { deviation }: FlipState): number {
  let cost = 0;
  for (let cell = 0; cell < deviation.length; cell += 1)
    cost += (weights[cell] as number) * (deviation[cell] as number) ** 2;
  return cost;
}

/** Returns by how much the cost changes when one flip turns. */
export function costChange(problem: FlipProblem, { raised, deviation }: FlipState, flip: number): number {
  const { starts, targets, signs, weights, step } = problem;
  const move = raised[flip] === 1 ? -(step[flip] as number) : (step[flip] as number);
  const end = starts[flip + 1] as number;
  let linear = 0;
  let total = 0;
  for (let entry = starts[flip] as number; entry < end; entry += 1) {
    const target = targets[entry] as number;
    const weight = weights[target] as number;
    linear += weight * (signs[entry] as number) * (deviation[target] as number);
    total += weight;
  }
  return move * (2 * linear + move * total);
}

/** Turns one flip in place. */
export function turn(problem: FlipProblem, state: FlipState, flip: number): void {
  const { starts, targets, signs, step, absorbers } = problem;
  const move = state.raised[flip] === 1 ? -(step[flip] as number) : (step[flip] as number);
  const end = starts[flip + 1] as number;
  for (let entry = starts[flip] as number; entry < end; entry += 1) {
    const target = targets[entry] as number;
    state.deviation[target] = (state.deviation[target] as number) + (signs[entry] as number) * move;
  }
  if (absorbers) {
    const row = absorbers.rowOf[flip] as number;
    state.absorbing[row] = (state.absorbing[row] as number) - move;
  }
  state.raised[flip] = state.raised[flip] === 1 ? 0 : 1;
}

/** Claims whether the absorbing state of the flip's row is publishable as it stands. */
export function isRowPublishable(
  { absorbers }: FlipProblem,
  { absorbing }: FlipState,
  flip: number,
): boolean {
  if (!absorbers) return true;
  const value = absorbing[absorbers.rowOf[flip] as number] as number;
  return value >= absorbers.least || (value === 0 && absorbers.mayBeEmpty);
}
