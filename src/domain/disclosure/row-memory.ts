import { type BaseRow, baseRowKey, type RoundedRow, readBaseRows, seriesKey, sum } from "./base-row.ts";
import type { ProtectionInput } from "./protection.ts";

interface Remembered {
  readonly truth: BaseRow;
  readonly published: RoundedRow;
}

/** Values already published (or just chosen) for cells, so that unchanged cells keep them. */
export interface RowMemory {
  readonly denominatorOf: (row: BaseRow) => number;
  /**
   * Values of the row in the last release, then of the period before, where the true counts and the
   * denominator are the same and the values are publishable.
   */
  readonly candidates: (row: BaseRow) => (readonly number[])[];
  /** The row in the last release, whatever its counts. */
  readonly inLedger: (row: BaseRow) => Remembered | undefined;
  /** Keeps the values for the next period of the series. */
  readonly remember: (row: BaseRow, values: readonly number[]) => void;
}

/** Returns a memory that starts from the ledger. */
export function rowMemory(
  { ledger, datasets }: Pick<ProtectionInput, "ledger" | "datasets">,
  base: number,
  denominatorOf: (row: BaseRow) => number,
): RowMemory {
  const released = new Map<string, Remembered>();
  const latest = new Map<string, Remembered>();
  if (ledger) {
    const published = new Map(
      readBaseRows(ledger.published, datasets).rows.map((row) => [baseRowKey(row), row]),
    );
    for (const truth of readBaseRows(ledger.raw, datasets).rows) {
      const row = published.get(baseRowKey(truth));
      if (row && row.pattern === truth.pattern)
        released.set(baseRowKey(truth), {
          truth,
          published: { denominator: row.families, values: row.truth },
        });
    }
  }
  const usable = (row: BaseRow, found: Remembered | undefined) =>
    found &&
    isSameTruth(row, found.truth) &&
    found.published.denominator === denominatorOf(row) &&
    isPublishable(found.published, base)
      ? [found.published.values]
      : [];
  return {
    denominatorOf,
    candidates: (row) => [
      ...usable(row, released.get(baseRowKey(row))),
      ...usable(row, latest.get(seriesKey(row))),
    ],
    inLedger: (row) => released.get(baseRowKey(row)),
    remember: (row, values) =>
      latest.set(seriesKey(row), { truth: row, published: { denominator: denominatorOf(row), values } }),
  };
}

/** Claims whether two rows hold the same true counts in the same parts. */
export function isSameTruth(left: BaseRow, right: BaseRow): boolean {
  return (
    left.pattern === right.pattern &&
    left.families === right.families &&
    left.truth.every((count, index) => count === right.truth[index])
  );
}

function isPublishable({ denominator, values }: RoundedRow, base: number): boolean {
  return (
    (values.length === 0 || sum(values) === denominator) &&
    values.every((value) => Number.isSafeInteger(value) && (value === 0 || value >= base))
  );
}
