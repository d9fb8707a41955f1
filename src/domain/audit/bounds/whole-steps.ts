import { type AttackerSystem, sumAt, type Terms } from "./system.ts";

/** Moves a point of a system in whole steps. */
export interface WholeSteps {
  /**
   * Returns a point at which the sum is one higher (`sign` 1) or lower (-1) and everything else still holds, or null
   * where none was come upon; that proves nothing.
   */
  readonly step: (point: readonly number[], terms: Terms, sign: 1 | -1) => number[] | null;
}

/** Cells moved one after another to make up for the first. */
const longestChain = 12;

/** Moves tried before a step is given up. */
const mostTries = 400;

/**
 * Returns the steps through a system: one cell moves by one, and every relation that breaks is mended by moving
 * another of its cells by one (ejection chains, Glover 1996, Discrete Applied Mathematics 65). Far quicker than an
 * integer programme where a few cells make up for each other, as they do in tables.
 */
export function wholeSteps({ cells, relations }: AttackerSystem): WholeSteps {
  const touching: (readonly [relation: number, weight: number])[][] = cells.map(() => []);
  for (const [index, { terms }] of relations.entries())
    for (const [cell, weight] of terms) touching[cell]?.push([index, weight]);

  const step: WholeSteps["step"] = (from, terms, sign) => {
    const point = [...from];
    const sums: number[] = [];
    const moved = new Set<number>();
    let tries = mostTries;

    const sumIn = (relation: number): number => {
      const { terms: own = [] } = relations[relation] ?? {};
      return sums[relation] ?? sumAt(own, point);
    };
    const move = (cell: number, by: number): void => {
      for (const [relation, weight] of touching[cell] ?? []) sums[relation] = sumIn(relation) + weight * by;
      point[cell] = (point[cell] ?? Number.NaN) + by;
    };
    /** Relations to look at are those of the cells moved: all others hold as they did. */
    const broken = (): number | undefined => {
      for (const cell of moved)
        for (const [relation] of touching[cell] ?? []) if (excess(relation) !== 0) return relation;
      return undefined;
    };
    const excess = (relation: number): number => {
      const [sum, bounds] = [sumIn(relation), relations[relation]];
      if (!bounds) return 0;
      return sum > bounds.high ? sum - bounds.high : Math.min(0, sum - bounds.low);
    };
    const tryMove = (cell: number, by: number): boolean => {
      const [value, bounds] = [(point[cell] ?? Number.NaN) + by, cells[cell]];
      if (moved.has(cell) || !bounds || !(bounds.low <= value && value <= bounds.high)) return false;
      tries -= 1;
      moved.add(cell);
      move(cell, by);
      if (mend()) return true;
      move(cell, -by);
      moved.delete(cell);
      return false;
    };
    const mend = (): boolean => {
      const relation = broken();
      if (relation === undefined) return true;
      if (moved.size >= longestChain) return false;
      const by = -Math.sign(excess(relation));
      const others = relations[relation]?.terms ?? [];
      return others.some(([cell, weight]) => tries > 0 && tryMove(cell, by * Math.sign(weight)));
    };
    const isDone = terms.some(([cell, weight]) => tries > 0 && tryMove(cell, sign * Math.sign(weight)));
    return isDone ? point : null;
  };
  return { step };
}
