import { comparePeriods } from "#domain/period";

/** The periods a dataset spans. */
export interface PeriodSpan {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/** Returns first and last period of the rows and how many there are; undefined where rows carry no `periode`. */
export function periodSpan(rows: readonly Readonly<Record<string, unknown>>[]): PeriodSpan | undefined {
  const periods = new Set(rows.map(({ periode }) => periode).filter((one) => typeof one === "string"));
  const [first, ...later] = [...periods].sort(comparePeriods);
  return first === undefined ? undefined : { first, last: later.at(-1) ?? first, count: periods.size };
}
