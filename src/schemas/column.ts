import { z } from "zod";
import type { Bilingual } from "./bilingual.ts";

export const keyNames = [
  "kode_wilayah",
  "periode",
  "desil",
  "program",
  "alasan",
  "arah",
  "hasil",
  "jenis",
  "sebab",
] as const;

/** A key along which rows of a dataset are told apart; `desil` stands for the pair `desil_awal`, `desil_akhir`. */
export type KeyName = (typeof keyNames)[number];

export type ColumnRole = "key" | "measure" | "attribute";

/** How a cell is written and stored: drives CSV parsing, the Parquet type and the metadata type. */
export type ColumnKind = "code" | "count" | "number" | "percent" | "date" | "text" | "url";

/** What the dictionary, the metadata and the parsers need to know of one public column. */
export interface ColumnMeta {
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly role: ColumnRole;
  readonly kind: ColumnKind;
  /** Unit of the value, for measures. */
  readonly unit?: Bilingual;
  /** Who produces the value. */
  readonly source: Bilingual;
  /** Keys along which the published values may be summed; empty for anything that is not a count. */
  readonly summableAlong: readonly KeyName[];
}

/** Metadata of every public column, held beside its zod schema so that a column is described once. */
export const columnRegistry = z.registry<ColumnMeta>();

/** Returns the same schema with its column metadata registered. */
export function column<Schema extends z.ZodType>(schema: Schema, meta: ColumnMeta): Schema {
  columnRegistry.add(schema, meta);
  return schema;
}

/** Returns the metadata of a column schema. Throws if the column was never described. */
export function columnMeta(schema: z.ZodType): ColumnMeta {
  const meta = columnRegistry.get(schema);
  if (!meta) throw new Error("A column schema without metadata: wrap it in column()");
  return meta;
}
