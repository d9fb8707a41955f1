import type { SystemDraft, Terms } from "../bounds/index.ts";
import type { Interval } from "../interval.ts";
import { type PublishedRow, splitColumns } from "../published-row.ts";

/** Which cell of a system stands for which part of which row. */
export interface CellBook {
  /** Sum of the columns in the row; null where the row does not give one of them. */
  readonly termsOf: (row: PublishedRow, columns: readonly string[]) => Terms | null;
}

/** Adds a cell for every part of the rows and returns the book of them. */
export function addRows(
  draft: SystemDraft,
  rows: readonly PublishedRow[],
  intervalOf: (row: PublishedRow, part: string) => Interval,
): CellBook {
  const cells = new Map(
    rows.map((row) => [
      row,
      new Map(splitColumns(row).map((part) => [part, draft.addCell(intervalOf(row, part))])),
    ]),
  );
  const partTerms = (row: PublishedRow, column: string): Terms | null => {
    const own = cells.get(row);
    const cell = own?.get(column);
    if (cell !== undefined) return [[cell, 1]];
    const parts = (row.protection.totals[column] ?? []).flatMap((part) => own?.get(part) ?? []);
    return parts.length > 0 ? parts.map((part) => [part, 1] as const) : null;
  };
  return {
    termsOf: (row, columns) => {
      const found = columns.map((column) => partTerms(row, column));
      return found.some((terms) => terms === null) ? null : found.flatMap((terms) => terms ?? []);
    },
  };
}

/** Returns the terms taken away instead of added. */
export function negated(terms: Terms): Terms {
  return terms.map(([cell, weight]) => [cell, -weight] as const);
}
