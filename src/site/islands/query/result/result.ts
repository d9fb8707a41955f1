/** A value of a result: exact whole numbers come as numbers where they fit, else as text. */
export type ResultValue = string | number | boolean | null;

/** What a query gave: columns in order and rows of values; `isCut` where there were more rows than are kept. */
export interface QueryResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly ResultValue[])[];
  readonly isCut: boolean;
  readonly milliseconds: number;
}

export interface ResultColumn {
  readonly name: string;
  readonly isNumeric: boolean;
}
