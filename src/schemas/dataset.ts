import { z } from "zod";
import type { Bilingual } from "./bilingual.ts";
import { type ColumnMeta, columnMeta } from "./column.ts";
import type { ProgramId } from "./keys.ts";

export type DatasetLevel = "kecamatan" | "kabupaten_kota" | "any";
export type DatasetCadence = "month" | "triwulan" | "irregular";

/**
 * How disclosure control treats a dataset.
 * `none`: it holds no counts of families (say why).
 * `states`: every row splits one denominator into exclusive states; `totals` are sums of states that
 * are published too and take the place of the states where eligibility has no value.
 * `reconcilesWith`: rows of this dataset, summed over the desil of a class, equal the other dataset
 * summed over the kecamatan of the kabupaten/kota.
 * `flows`: every row says how a count moved over its period, opening + entered - left = closing (names of
 * columns). The closing is the published sum of `stock` over the desil classes, the opening that of the period
 * before; the row leaves all four empty, with a reason, or none.
 * `flow_reasons`: rows split the flows of another dataset, summed over the kecamatan, by why families came or went;
 * `reasons` are those of each direction, which is named like its column there. A direction leaves all its rows
 * empty, with a reason, or none.
 * `parts`: rows that differ in the key `along` alone split a published count of `whole`, summed over kecamatan and
 * desil classes, of the row's programme or of the one named. `sums`: rows of its programme are instead the sums of
 * that dataset over the kecamatan.
 * `cases`: every row counts cases that are part of no published whole: `total`, and `part` of it. `overdue` is what
 * is left of the total in rows of that key value and 0 in others. `telling` holds a class that is told only where
 * the total is published with at least twice the base. `over` is a key whose rows are rounded together, so that
 * their sum stays near. `sumOf`: rows of all kecamatan sum to those of that dataset per kabupaten/kota and month,
 * over all months of the triwulan; where `standing` names their key value, to those of its last month.
 */
export type Protection =
  | { readonly kind: "none"; readonly why: Bilingual }
  | {
      readonly kind: "states";
      readonly denominator: string;
      readonly states: readonly string[];
      readonly totals: Readonly<Record<string, readonly string[]>>;
      readonly reconcilesWith?: string;
    }
  | {
      readonly kind: "flows";
      readonly opening: string;
      readonly entered: string;
      readonly left: string;
      readonly closing: string;
      /** A dataset of kind `states` per area, period, programme and desil class, and its column of the count. */
      readonly stock: { readonly dataset: string; readonly column: string };
    }
  | {
      readonly kind: "flow_reasons";
      readonly flows: string;
      readonly measure: string;
      readonly direction: string;
      readonly reason: string;
      readonly reasons: Readonly<Record<string, readonly string[]>>;
    }
  | {
      readonly kind: "parts";
      readonly measure: string;
      readonly along: string;
      readonly whole: { readonly dataset: string; readonly column: string; readonly program?: ProgramId };
      readonly sums?: { readonly dataset: string; readonly program: ProgramId };
    }
  | {
      readonly kind: "cases";
      readonly total: string;
      readonly part: string;
      readonly overdue?: { readonly column: string; readonly key: string; readonly value: string };
      readonly telling?: string;
      readonly over?: string;
      readonly sumOf?: {
        readonly dataset: string;
        readonly standing: { readonly key: string; readonly value: string };
      };
    };

/** One public dataset. The same object drives parsing, CSV headers, Parquet types, dictionary and metadata. */
export interface DatasetDefinition<Row extends z.ZodObject = z.ZodObject> {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** The reader's question this dataset answers. */
  readonly question: Bilingual;
  /** What one row is. */
  readonly grain: Bilingual;
  readonly level: DatasetLevel;
  readonly cadence: DatasetCadence;
  /** Data producer (produsen data) as Satu Data Indonesia uses the word. */
  readonly producer: Bilingual;
  readonly row: Row;
  readonly key: readonly string[];
  readonly protection: Protection;
}

/** Returns the definition, checked: its key and protection must name columns of the row. Throws otherwise. */
export function defineDataset<Row extends z.ZodObject>(
  definition: DatasetDefinition<Row>,
): DatasetDefinition<Row> {
  const names = new Set(Object.keys(definition.row.shape));
  const used = [...definition.key];
  if (definition.protection.kind === "states") {
    const { denominator, states, totals } = definition.protection;
    used.push(denominator, ...states, ...Object.keys(totals), ...Object.values(totals).flat());
  }
  if (definition.protection.kind === "flows") {
    const { opening, entered, left, closing, stock } = definition.protection;
    const columns = [opening, entered, left, closing];
    used.push(...columns, "kode_wilayah", "periode", "program", "alasan_kosong");
    if (new Set(columns).size < columns.length || stock.dataset === definition.id)
      throw new Error(
        `Dataset ${definition.id} needs four columns of flows and the stock of another dataset`,
      );
  }
  if (definition.protection.kind === "flow_reasons") {
    const { measure, direction, reason } = definition.protection;
    used.push(measure, direction, reason, "kode_wilayah", "periode", "program", "alasan_kosong");
  }
  if (definition.protection.kind === "parts") {
    const { measure, along, whole } = definition.protection;
    used.push(measure, along, "kode_wilayah", "periode", "alasan_kosong");
    if (whole.dataset === definition.id || !definition.key.includes(along))
      throw new Error(`Dataset ${definition.id} needs a key to split along and the whole of another dataset`);
  }
  if (definition.protection.kind === "cases") {
    const { total, part, overdue, telling, over } = definition.protection;
    const named = [overdue?.column, overdue?.key, telling, over].filter((name) => name !== undefined);
    used.push(total, part, ...named, "kode_wilayah", "periode", "alasan_kosong");
  }
  const unknown = used.filter((name) => !names.has(name));
  if (unknown.length > 0)
    throw new Error(`Dataset ${definition.id} names columns it does not have: ${unknown.join(", ")}`);
  return definition;
}

export interface DatasetColumn {
  readonly name: string;
  readonly meta: ColumnMeta;
  readonly schema: z.ZodType;
  /** Whether a cell may be empty (with a reason). */
  readonly isOptional: boolean;
  /** Allowed values, where the column is an enumeration. */
  readonly allowed: readonly string[] | null;
}

const columnsKnown = new WeakMap<DatasetDefinition, readonly DatasetColumn[]>();

/** Returns the columns of a dataset in public order. */
export function datasetColumns(definition: DatasetDefinition): readonly DatasetColumn[] {
  const known = columnsKnown.get(definition) ?? columnsOf(definition);
  columnsKnown.set(definition, known);
  return known;
}

function columnsOf(definition: DatasetDefinition): DatasetColumn[] {
  return Object.entries(definition.row.shape).map(([name, type]) => {
    const schema = type as z.ZodType;
    const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
    return {
      name,
      schema,
      meta: columnMeta(schema),
      isOptional: schema.safeParse(null).success,
      allowed: inner instanceof z.ZodEnum ? inner.options.map(String) : null,
    };
  });
}
