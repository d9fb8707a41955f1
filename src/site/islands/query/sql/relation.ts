import type { SqlReference } from "./nodes.ts";

/** What the hints need to know of a table: its keys and, per column of counts, the keys it may be summed along. */
export interface SummableTable {
  readonly name: string;
  /** The dataset it is of; its own name where it is of none. */
  readonly dataset: string;
  /** The key that a column stands for: itself, `desil` for a bound of it, `program` for the name of one. */
  readonly keyOf: Readonly<Record<string, string>>;
  readonly summableAlong: Readonly<Record<string, readonly string[]>>;
}

/** A column of counts, wherever a query has taken it. */
export interface CountColumn {
  /** As the dataset names it. */
  readonly column: string;
  readonly table: SummableTable;
  /** Keys by which its rows still differ. */
  readonly keys: readonly string[];
}

/** What is known of a table, of a query that WITH names, or of one in brackets. */
export interface Relation {
  readonly counts: ReadonlyMap<string, CountColumn>;
  readonly keyOf: ReadonlyMap<string, string>;
  /** Keys of which it has one value only. */
  readonly held: ReadonlySet<string>;
}

/** Returns what is known of a table. */
export function relationOf(table: SummableTable): Relation {
  const keyOf = new Map(Object.entries(table.keyOf));
  const keys = [...new Set(keyOf.values())];
  const columns = Object.keys(table.summableAlong);
  return {
    counts: new Map(columns.map((column) => [column, { column, table, keys }])),
    keyOf,
    held: new Set(),
  };
}

/** A table of FROM by the name it has there. */
export interface NamedRelation {
  readonly alias: string | null;
  readonly relation: Relation;
}

/** One key of one table of FROM. */
export type KeyPlace = `${number}|${string}`;

/** Returns the keys that a column stands for, in every table that it may be of. */
export function keyPlaces({ qualifier, name }: SqlReference, sources: readonly NamedRelation[]): KeyPlace[] {
  return sources.flatMap(({ alias, relation }, index): KeyPlace[] => {
    const key = relation.keyOf.get(name);
    return key !== undefined && (qualifier === null || qualifier === alias) ? [`${index}|${key}`] : [];
  });
}
