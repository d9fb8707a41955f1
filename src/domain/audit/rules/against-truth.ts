import { type Evidence, expect, findingOn, type Notes } from "../evidence.ts";
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

/** No count of fewer families than the base, in or out of a state, is published as it is. */
export function smallCountsHidden({ input, rows, base }: Evidence, notes: Notes): void {
  const truth = indexRows(publishedRows(input.raw ?? {}, input.datasets), rowName);
  const tables = new Map<string, { hasSmall: boolean; isSame: boolean }>();
  const isSmall = (count: number) => count > 0 && count < base;
  for (const row of rows) {
    const [known] = truth.get(rowName(row)) ?? [];
    const table = tables.get(row.dataset.id) ?? { hasSmall: false, isSame: true };
    tables.set(row.dataset.id, table);
    table.isSame &&= known !== undefined && isSameRow(row, known);
    if (!known) continue;
    for (const column of countColumns(row)) {
      const [count, value] = [cellOf(known, column), cellOf(row, column)];
      if (count === null) continue;
      const [rest, left] = [familiesOf(known) - count, familiesOf(row) - (value ?? 0)];
      table.hasSmall ||= isSmall(count) || isSmall(rest);
      const isShown = (isSmall(count) && value === count) || (isSmall(rest) && left === rest);
      expect(notes, !isShown, () => findingAt(row, "a small count is published as it is", column));
    }
  }
  for (const [dataset, { hasSmall, isSame }] of tables)
    expect(notes, !(hasSmall && isSame), () => findingOn({ dataset }, "the table is published unprotected"));
}

function isSameRow(row: PublishedRow, known: PublishedRow): boolean {
  return [row.protection.denominator, ...countColumns(row)].every(
    (column) => cellOf(row, column) === cellOf(known, column),
  );
}
