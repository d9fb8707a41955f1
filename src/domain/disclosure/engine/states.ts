import { buildFlips, type TwoValued } from "./build-flips.ts";
import type { AbsorberLimits } from "./flip-problem.ts";
import type { Publication } from "./publication.ts";
import { keepLargeCounts, type RowPlanner } from "./row-plan.ts";
import { type SolveOptions, solve } from "./solve.ts";
import type { RoundedCells } from "./two-sided.ts";

/** Rows of exclusive states, one row after the other: base cell = row x `states` + state. */
export interface StateTable {
  readonly counts: Int32Array;
  readonly states: number;
  /** Published sum of each row, 0 or at least the base; it may differ from the sum of the true counts. */
  readonly denominators: Int32Array;
  readonly base: number;
  readonly publication: Publication;
  /** Which values a row may take; by default counts of at least the base stay where the sum allows. */
  readonly plan?: RowPlanner;
  /** What the absorbing state of a row may be left with; by default 0 or at least the base. */
  readonly limits?: AbsorberLimits;
}

/**
 * Returns states that are each 0 or at least the base and sum to the published denominator of their row, chosen
 * so that the published sums lie as near to the truth as the search finds. States without families stay empty.
 * Small count rounding of Langsrud & Heldal (2018) with several exclusive states and fixed denominators: the
 * largest state of a row gives what the others take, so the complement of every state is publishable as well.
 */
export function roundStates(table: StateTable, options: SolveOptions): RoundedCells {
  const flips = flipsOf(table);
  const problem = buildFlips(flips, table.counts, table.publication);
  const { raised, startCost, cost } = solve(problem, flips.cells, flips.chances, options);
  const values = flips.low;
  for (const [flip, isRaised] of raised.entries()) {
    if (isRaised === 0) continue;
    const [cell, giver] = [flips.cells[flip] as number, flips.givers[flip] as number];
    const step = flips.step[flip] as number;
    values[cell] = (values[cell] as number) + step;
    values[giver] = (values[giver] as number) - step;
  }
  return { values, startCost, cost };
}

function flipsOf({ counts, states, denominators, base, plan = keepLargeCounts, limits }: StateTable) {
  const rows = denominators.length;
  const low = new Int32Array(rows * states);
  const absorbing = new Int32Array(rows);
  const flips: { cell: number; giver: number; row: number; step: number; chance: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    const first = row * states;
    const counted = Array.from(counts.subarray(first, first + states));
    const own = plan(counted, denominators[row] as number, base, row);
    low.set(own.low, first);
    absorbing[row] = own.low[own.absorber] ?? 0;
    for (const [state, step] of own.step.entries())
      if (step > 0)
        flips.push({
          cell: first + state,
          giver: first + own.absorber,
          row,
          step,
          chance: own.chance[state] ?? 0,
        });
  }
  return {
    cells: Int32Array.from(flips, ({ cell }) => cell),
    givers: Int32Array.from(flips, ({ giver }) => giver),
    step: Int32Array.from(flips, ({ step }) => step),
    chances: Float64Array.from(flips, ({ chance }) => chance),
    low,
    absorbers: {
      rowOf: Int32Array.from(flips, ({ row }) => row),
      lowValue: absorbing,
      ...(limits ?? { least: base, mayBeEmpty: true }),
    },
  } satisfies TwoValued & { chances: Float64Array };
}
