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
  /** Holds simulated rows; quoted official figures are not, also in a simulated release. */
  readonly isSimulated: boolean;
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

/** Claims that what a query gives is simulated: it reads a simulated table, or none of a simulated release. */
export function isSimulatedQuery(
  sql: string,
  { nature, sources }: { readonly nature: string; readonly sources: readonly Source[] },
): boolean {
  const used = namedSources(sql, sources);
  return used.length === 0 ? nature === "simulasi" : used.some(({ isSimulated }) => isSimulated);
}
