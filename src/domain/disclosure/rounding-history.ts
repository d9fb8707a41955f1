import { type BaseRow, baseRowKey, readBaseRows, seriesKey } from "./base-row.ts";
import type { ProtectionInput } from "./protection.ts";

/** Up or down where the past leaves no choice. */
export type Direction = "up" | "down";

/** Largest rest that was rounded down and smallest that was rounded up, between two multiples of the base. */
interface Threshold {
  down: number;
  up: number;
}

/** Which way counts of every cell have been rounded so far. */
export interface RoundingHistory {
  /**
   * Returns the way a count must be rounded, or null where it is still open. Between two multiples of the base a
   * cell has one threshold for all time: counts below it go down, others up. So equal counts are always
   * published alike, however often they come back, and nothing can be averaged out.
   */
  readonly directionOf: (row: BaseRow, part: number) => Direction | null;
  /** Learns from the published values of a row. */
  readonly remember: (row: BaseRow, values: readonly number[]) => void;
}

/** Returns a history that starts from all periods of the last release. */
export function roundingHistory(
  { ledger, datasets }: Pick<ProtectionInput, "ledger" | "datasets">,
  base: number,
): RoundingHistory {
  const thresholds = new Map<string, Threshold>();
  const history: RoundingHistory = {
    directionOf: (row, part) => {
      const count = row.truth[part] ?? 0;
      const found = thresholds.get(stepKey(row, part, base));
      if (!found) return null;
      if (count % base >= found.up) return "up";
      return count % base <= found.down ? "down" : null;
    },
    remember: (row, values) => {
      const absorber = row.truth.indexOf(Math.max(...row.truth));
      for (const [part, count] of row.truth.entries()) {
        const rest = count % base;
        const moved = (values[part] ?? 0) - count + rest;
        if (part === absorber || rest === 0 || (moved !== 0 && moved !== base)) continue;
        const key = stepKey(row, part, base);
        const found = thresholds.get(key) ?? { down: 0, up: base };
        thresholds.set(key, found);
        if (moved === 0) found.down = Math.max(found.down, rest);
        else found.up = Math.min(found.up, rest);
      }
    },
  };
  if (ledger) {
    const published = new Map(
      readBaseRows(ledger.published, datasets).rows.map((row) => [baseRowKey(row), row]),
    );
    for (const row of readBaseRows(ledger.raw, datasets).rows) {
      const values = published.get(baseRowKey(row));
      if (values?.pattern === row.pattern) history.remember(row, values.truth);
    }
  }
  return history;
}

function stepKey(row: BaseRow, part: number, base: number): string {
  return `${seriesKey(row)}|${row.parts[part]}|${Math.floor((row.truth[part] ?? 0) / base)}`;
}
