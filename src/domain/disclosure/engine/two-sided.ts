import { buildFlips, type TwoValued } from "./build-flips.ts";
import type { Publication } from "./publication.ts";
import { type Solution, type SolveOptions, solve } from "./solve.ts";

/** Counts of a table, as whole numbers per base cell. */
export interface CountTable {
  readonly counts: Int32Array;
  readonly base: number;
  readonly publication: Publication;
}

/** Counts out of fixed denominators: what is left of each must be publishable too. */
export interface ShareTable extends CountTable {
  readonly denominators: Int32Array;
}

export interface RoundedCells extends Omit<Solution, "raised"> {
  /** Published value per base cell, in the order of the input. */
  readonly values: Int32Array;
}

/**
 * Returns counts that are 0, the denominator, or at least the base away from both, chosen so that the published
 * sums lie as near to the truth as the search finds. Counts that already are so keep their value; under a
 * denominator below twice the base only 0 and the denominator are left. Langsrud & Heldal (2018) with the
 * complement protected as well.
 */
export function roundTwoSided(table: ShareTable, options: SolveOptions): RoundedCells {
  const { counts, denominators, base } = table;
  return roundBetween(
    table,
    (cell) => {
      const count = counts[cell] as number;
      const denominator = denominators[cell] as number;
      if (count <= 0 || count >= denominator) return null;
      if (denominator < 2 * base) return [0, denominator];
      if (count < base) return [0, base];
      return count > denominator - base ? [denominator - base, denominator] : null;
    },
    options,
  );
}

/**
 * Returns counts rounded to one of the two values that `limits` names; null keeps the count. A cell is raised
 * at the start with the probability that makes it unbiased.
 */
export function roundBetween(
  { counts, publication }: Pick<CountTable, "counts" | "publication">,
  limits: (cell: number) => readonly [low: number, high: number] | null,
  options: SolveOptions,
): RoundedCells {
  const cells: number[] = [];
  const steps: number[] = [];
  const chances: number[] = [];
  const low = counts.slice();
  for (let cell = 0; cell < counts.length; cell += 1) {
    const found = limits(cell);
    if (!found) continue;
    const [bottom, top] = found;
    cells.push(cell);
    steps.push(top - bottom);
    chances.push(((counts[cell] as number) - bottom) / (top - bottom));
    low[cell] = bottom;
  }
  const flips: TwoValued = {
    cells: Int32Array.from(cells),
    givers: null,
    step: Int32Array.from(steps),
    low,
    absorbers: null,
  };
  const { raised, startCost, cost } = solve(
    buildFlips(flips, counts, publication),
    flips.cells,
    Float64Array.from(chances),
    options,
  );
  const values = low;
  for (let flip = 0; flip < cells.length; flip += 1)
    if (raised[flip] === 1)
      values[cells[flip] as number] = (low[cells[flip] as number] as number) + (steps[flip] as number);
  return { values, startCost, cost };
}
