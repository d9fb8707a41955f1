import type { Interval } from "../interval.ts";

/** A weighted sum of cells: pairs of a cell's number and its weight. */
export type Terms = readonly (readonly [cell: number, weight: number])[];

/** A weighted sum that is known to lie between two values; equal values make it an identity. */
export interface Relation {
  readonly terms: Terms;
  readonly low: number;
  readonly high: number;
}

/**
 * What an attacker knows of counts that nobody published: for each an interval, and relations between them.
 * Every whole-numbered point that satisfies all of it may be the truth for all the attacker can tell
 * (Fischetti & Salazar-Gonzalez 2001, Management Science 47(7), "Solving the cell suppression problem on
 * tabular data with linear constraints": the attacker problem).
 */
export interface AttackerSystem {
  readonly cells: readonly Interval[];
  readonly relations: readonly Relation[];
}

/** A system while it is put together. */
export interface SystemDraft {
  /** Adds a cell and returns its number. */
  readonly addCell: (interval: Interval) => number;
  readonly relate: (terms: Terms, low: number, high: number) => void;
  readonly system: AttackerSystem;
}

/** Returns an empty system to add cells and relations to. */
export function draftSystem(): SystemDraft {
  const cells: Interval[] = [];
  const relations: Relation[] = [];
  return {
    addCell: (interval) => cells.push(interval) - 1,
    relate: (terms, low, high) => {
      relations.push({ terms, low, high });
    },
    system: { cells, relations },
  };
}

/** Returns the weighted sum at a point. */
export function sumAt(terms: Terms, point: readonly number[]): number {
  let sum = 0;
  for (const [cell, weight] of terms) sum += weight * (point[cell] ?? Number.NaN);
  return sum;
}

/** Claims whether the point is whole-numbered and satisfies everything: it may be the truth. */
export function isWitness({ cells, relations }: AttackerSystem, point: readonly number[]): boolean {
  const isInside = cells.every(({ low, high }, cell) => {
    const value = point[cell] ?? Number.NaN;
    return Number.isSafeInteger(value) && low <= value && value <= high;
  });
  return (
    isInside &&
    relations.every(({ terms, low, high }) => {
      const value = sumAt(terms, point);
      return low <= value && value <= high;
    })
  );
}

/** Returns the point with whole numbers where it is as near to them as a solver comes. */
export function snapped(point: readonly number[]): number[] {
  return point.map((value) => {
    const whole = Math.round(value);
    return Math.abs(value - whole) <= 1e-6 ? whole + 0 : value;
  });
}
