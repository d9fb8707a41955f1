import { isName, tokensOf } from "../sql/tokens.ts";

/** A file of a release that can be read as a table. */
export interface Source {
  /** Name of the table: the dataset, or dataset and area (`penyaluran_82_71`). */
  readonly name: string;
  readonly dataset: string;
  /** Code of the kabupaten/kota, null for all. */
  readonly area: string | null;
  readonly url: string;
  readonly bytes: number;
  readonly rows: number;
}

/** Returns the name of the table that a dataset has for an area. */
export function sourceName(dataset: string, area: string | null): string {
  return area === null ? dataset : `${dataset}_${area.replaceAll(".", "_")}`;
}

/** Returns the sources a query names, each once, in the order of the list. */
export function namedSources(sql: string, sources: readonly Source[]): Source[] {
  const names = new Set(
    tokensOf(sql)
      .filter(isName)
      .map(({ text }) => text),
  );
  return sources.filter(({ name }) => names.has(name.toLowerCase()));
}
