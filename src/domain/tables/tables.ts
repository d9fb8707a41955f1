import type { ReasonCode } from "#schemas";

declare const stage: unique symbol;

/** A cell of a row as the schemas define it. */
export type CellValue = string | number | null;

/** One row of a dataset, keyed by public column name. */
export type TableRow = Readonly<Record<string, CellValue>> & { readonly alasan_kosong?: ReasonCode | null };

/** Rows per dataset id, at any stage: what a ledger or a release file holds. */
export type Tables = Readonly<Record<string, readonly TableRow[]>>;

/** True counts: private, never to leave the office. */
export type RawTables = Tables & { readonly [stage]?: "raw" };

/** Rounded counts, not yet audited. Dataset id -> rows, in the order of the input. */
export type RoundedTables = Tables & { readonly [stage]: "rounded" };

/** Counts that an audit has let through: the only tables a release may be written from. */
export type PublishedTables = Tables & { readonly [stage]: "published" };
