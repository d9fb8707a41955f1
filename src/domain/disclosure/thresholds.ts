/** Up or down where the past leaves no choice. */
export type Direction = "up" | "down";

/** Largest rest that was rounded down and smallest that was rounded up, between two multiples of the base. */
interface Threshold {
  down: number;
  up: number;
}

/** Which way counts of named cells have been rounded so far. */
export interface Thresholds {
  /**
   * Returns the way a count must be rounded, or null where it is still open. Between two multiples of the base a
   * cell has one threshold for all time: counts below it go down, others up. So equal counts are always
   * published alike, however often they come back, and nothing can be averaged out.
   */
  readonly directionOf: (cell: string, count: number) => Direction | null;
  /** Learns from a published value; values other than the two multiples beside the count teach nothing. */
  readonly remember: (cell: string, count: number, value: number) => void;
}

/** Returns thresholds that know nothing yet. */
export function openThresholds(base: number): Thresholds {
  const thresholds = new Map<string, Threshold>();
  const stepOf = (cell: string, count: number) => `${cell}|${Math.floor(count / base)}`;
  return {
    directionOf: (cell, count) => {
      const found = thresholds.get(stepOf(cell, count));
      if (!found) return null;
      if (count % base >= found.up) return "up";
      return count % base <= found.down ? "down" : null;
    },
    remember: (cell, count, value) => {
      const rest = count % base;
      const moved = value - count + rest;
      if (rest === 0 || (moved !== 0 && moved !== base)) return;
      const found = thresholds.get(stepOf(cell, count)) ?? { down: 0, up: base };
      thresholds.set(stepOf(cell, count), found);
      if (moved === 0) found.down = Math.max(found.down, rest);
      else found.up = Math.min(found.up, rest);
    },
  };
}
