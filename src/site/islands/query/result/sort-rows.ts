import type { QueryResult, ResultValue } from "./result.ts";

/** By which column rows stand, and which way; null is the order of the query. */
export type Sorting = { readonly column: number; readonly isDescending: boolean } | null;

const collator = new Intl.Collator("id", { numeric: true });

/** Returns the rows in order of a column; what has no value comes last either way, equal rows keep their order. */
export function sortRows(rows: QueryResult["rows"], sorting: Sorting): QueryResult["rows"] {
  if (sorting === null) return rows;
  const { column, isDescending } = sorting;
  return rows.toSorted((left, right) => {
    const [one, other] = [left[column] ?? null, right[column] ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return isDescending ? compare(other, one) : compare(one, other);
  });
}

function compare(left: ResultValue, right: ResultValue): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return collator.compare(String(left), String(right));
}

/** Returns the next order when a column is asked for again: up, down, then as the query gave it. */
export function nextSorting(before: Sorting, column: number): Sorting {
  if (before?.column !== column) return { column, isDescending: false };
  return before.isDescending ? null : { column, isDescending: true };
}
