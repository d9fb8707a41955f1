import type { ReasonCode } from "#schemas";

/** A cell of a row as the schemas define it. */
export type CellValue = string | number | null;

/** One row of a dataset, keyed by public column name. */
export type TableRow = Readonly<Record<string, CellValue>> & { readonly alasan_kosong?: ReasonCode | null };

/** True counts: private, never to leave the office. */
export type RawTables = Readonly<Record<string, readonly TableRow[]>> & { readonly __stage?: "raw" };

/** Rounded counts, not yet audited. Dataset id -> rows, in the order of the input. */
export type RoundedTables = Readonly<Record<string, readonly TableRow[]>> & { readonly __stage: "rounded" };

/** Counts that an audit has let through: the only tables a release may be written from. */
export type PublishedTables = Readonly<Record<string, readonly TableRow[]>> & {
  readonly __stage: "published";
};
