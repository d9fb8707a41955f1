import type { KeyedDraw } from "./protection.ts";

/** Up or down where the past leaves no choice. */
export type Direction = "up" | "down";

/** Which way counts of named cells are rounded, once one between the same two multiples has been. */
export interface Thresholds {
  /**
   * Returns the way a count must be rounded, or null where it is still open. Between two multiples of the base a
   * cell has one threshold for all time: counts below it go down, others up. So equal counts are always
   * published alike, however often they come back, and nothing can be averaged out.
   */
  readonly directionOf: (cell: string, count: number) => Direction | null;
  /** Learns from the first published value; values other than the two multiples beside the count teach nothing. */
  readonly remember: (cell: string, count: number, value: number) => void;
}

/**
 * Returns thresholds that know nothing yet. The first choice leaves a range for the threshold; where in that
 * range it lies is drawn, not chosen; a count on a multiple leaves the whole range on both its sides. Then a
 * count that grows by one moves its published value with the same probability wherever it stands, and a move
 * seen by someone who knows of a lone change tells nothing more.
 */
export function openThresholds(base: number, draw: KeyedDraw): Thresholds {
  const thresholds = new Map<string, number>();
  const settle = (cell: string, step: number, from: number, to: number) => {
    const name = `${cell}|${step}`;
    if (!thresholds.has(name))
      thresholds.set(name, from + Math.floor(draw(`${name}|threshold`) * (to - from + 1)));
  };
  return {
    directionOf: (cell, count) => {
      const threshold = thresholds.get(`${cell}|${Math.floor(count / base)}`);
      if (threshold === undefined) return null;
      return count % base >= threshold ? "up" : "down";
    },
    remember: (cell, count, value) => {
      const rest = count % base;
      const step = (count - rest) / base;
      const moved = value - count + rest;
      if (rest === 0 && moved === 0) {
        settle(cell, step, 1, base);
        if (step > 0) settle(cell, step - 1, 1, base);
      } else if (rest > 0 && moved === base) settle(cell, step, 1, rest);
      else if (rest > 0 && moved === 0) settle(cell, step, rest + 1, base);
    },
  };
}
