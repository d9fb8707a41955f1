import type { QueryResult } from "./result.ts";

/** What a result may be drawn as: bars of one number column, named by the text before it. */
export interface ChartRows {
  readonly labelColumns: readonly string[];
  readonly valueColumn: string;
  readonly rows: readonly { readonly label: string; readonly value: number }[];
  /** Rows that are not drawn: without a value, or beyond the most that can be read. */
  readonly left: number;
}

export const mostBars = 40;

/** Returns the columns that bars can be drawn of. */
export function drawableColumns({ columns, rows }: QueryResult): string[] {
  const isDrawn = (index: number) => {
    const values = rows.map((row) => row[index]);
    return values.some((value) => typeof value === "number" && value >= 0) && !values.some(isNegative);
  };
  return columns.flatMap(({ name, isNumeric }, index) => (isNumeric && isDrawn(index) ? [name] : []));
}

const isNegative = (value: unknown): boolean => typeof value === "number" && value < 0;

/** Returns the rows as bars of a column, in the order they have; null where there is nothing to name them by. */
export function chartRows({ columns, rows }: QueryResult, valueColumn: string): ChartRows | null {
  const value = columns.findIndex(({ name }) => name === valueColumn);
  const labels = columns.flatMap(({ isNumeric, name }, index) => (isNumeric ? [] : [{ name, index }]));
  if (value < 0 || labels.length === 0) return null;
  const known = rows.flatMap((row) => {
    const count = row[value];
    const label = labels.map(({ index }) => row[index] ?? "").join(" · ");
    return typeof count === "number" ? [{ label, value: count }] : [];
  });
  const drawn = known.slice(0, mostBars);
  const labelColumns = labels.map(({ name }) => name);
  return { labelColumns, valueColumn, rows: drawn, left: rows.length - drawn.length };
}
