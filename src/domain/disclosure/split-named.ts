import type { KeyedDraw } from "./protection.ts";
import { splitTotal } from "./split-total.ts";

/** A count to be published, and the name its draws go by. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/**
 * Returns a published value per count that together sum to the total: 0 or at least the base, each but the largest
 * a multiple of it beside the count, drawn by the name and the step between multiples; the largest takes the rest.
 * Where the total leaves too little, drawn values are taken down. The total must be 0 or at least the base.
 */
export function splitNamed(
  cells: readonly NamedCount[],
  total: number,
  base: number,
  draw: KeyedDraw,
): number[] {
  const counts = cells.map(({ count }) => count);
  const absorber = counts.indexOf(Math.max(...counts));
  const values = splitTotal({
    counts,
    total,
    absorber,
    kept: counts.map(() => null),
    draws: cells.map(({ name, count }) => draw(stepName(name, count, base))),
    base,
    minimum: 0,
    absorberMinimum: total % base === 0 ? 0 : base,
  });
  if (!values) throw new RangeError(`Not a publishable total: ${total}`);
  return values;
}

/** Returns the name of the draw that decides between the two multiples beside a count. */
export function stepName(name: string, count: number, base: number): string {
  return `${name}|${Math.floor(count / base)}`;
}
