import { check, type Evidence, findingOn, type Notes } from "../evidence.ts";
import { sameCounts } from "../moment.ts";
import {
  cellOf,
  countColumns,
  familiesOf,
  findingAt,
  indexRows,
  type PublishedRow,
  publishedRows,
  rowName,
} from "../published-row.ts";
import { splitsHidden } from "./splits-hidden.ts";

/** No count of fewer families than the base, in or out of a state, is published as it is. */
export function smallCountsHidden(evidence: Evidence, notes: Notes): void {
  const { input, rows, base } = evidence;
  splitsHidden(evidence, notes);
  const truth = indexRows(publishedRows(input.raw ?? {}, input.datasets), rowName);
  const pairs = rows.flatMap((row) => (truth.get(rowName(row)) ?? []).map((known) => ({ row, known })));
  for (const { row, known } of pairs)
    for (const column of countColumns(row))
      check(notes, !isShown(row, known, column, base), () =>
        findingAt(row, "a small count is published as it is", column),
      );
  for (const [dataset, table] of indexRows(pairs, ({ row }) => row.dataset.id)) {
    const hasSmall = table.some(({ known }) =>
      countColumns(known).some((column) => isShown(known, known, column, base)),
    );
    const isSame = table.every(({ row, known }) => sameCounts(row, known));
    check(notes, !(hasSmall && isSame), () => findingOn({ dataset }, "the table is published unprotected"));
  }
}

/** Claims whether a small true count, or small true rest of the denominator, can be read off. */
function isShown(row: PublishedRow, known: PublishedRow, column: string, base: number): boolean {
  const [count, value] = [cellOf(known, column), cellOf(row, column)];
  if (count === null || value === null) return false;
  const isSmall = (families: number) => families > 0 && families < base;
  const [rest, left] = [familiesOf(known) - count, familiesOf(row) - value];
  return (isSmall(count) && value === count) || (isSmall(rest) && left === rest);
}
