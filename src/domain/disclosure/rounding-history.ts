import { comparePeriods } from "../period/index.ts";
import { type BaseRow, baseRowKey, readBaseRows, seriesKey } from "./base-row.ts";
import type { ProtectionInput } from "./protection.ts";
import { type Direction, openThresholds } from "./thresholds.ts";

/** Which way the parts of rows have been rounded so far. */
export interface RoundingHistory {
  readonly directionOf: (row: BaseRow, part: number) => Direction | null;
  /** Learns from the published values of a row; its largest part teaches nothing. */
  readonly remember: (row: BaseRow, values: readonly number[]) => void;
}

/** Returns a history that starts from all periods of the last release. */
export function roundingHistory(
  { ledger, datasets, draw }: Pick<ProtectionInput, "ledger" | "datasets" | "draw">,
  base: number,
): RoundingHistory {
  const thresholds = openThresholds(base, draw);
  const cellOf = (row: BaseRow, part: number) => `${seriesKey(row)}|${row.parts[part]}`;
  const history: RoundingHistory = {
    directionOf: (row, part) => thresholds.directionOf(cellOf(row, part), row.truth[part] ?? 0),
    remember: (row, values) => {
      const absorber = row.truth.indexOf(Math.max(...row.truth));
      for (const [part, count] of row.truth.entries())
        if (part !== absorber) thresholds.remember(cellOf(row, part), count, values[part] ?? 0);
    },
  };
  if (ledger) {
    const published = new Map(
      readBaseRows(ledger.published, datasets).rows.map((row) => [baseRowKey(row), row]),
    );
    const inTime = readBaseRows(ledger.raw, datasets).rows.sort((left, right) =>
      comparePeriods(left.period, right.period),
    );
    for (const row of inTime) {
      const values = published.get(baseRowKey(row));
      if (values?.pattern === row.pattern) history.remember(row, values.truth);
    }
  }
  return history;
}
