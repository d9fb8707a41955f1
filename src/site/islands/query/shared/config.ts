import type { SummableTable } from "../sql/relation.ts";

/** A column as the editor and the list of tables show it. */
export interface ConfigColumn {
  readonly name: string;
  readonly title: string;
}

export interface ConfigDataset {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ConfigColumn[];
  readonly keyOf: SummableTable["keyOf"];
  readonly summableAlong: SummableTable["summableAlong"];
}

/** A table that comes with the site and not with a release: names of areas, programmes. */
export interface ReferenceTable {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly columns: readonly ConfigColumn[];
  readonly keyOf: SummableTable["keyOf"];
}

export interface Example {
  readonly question: string;
  readonly sql: string;
}

/** What the page hands to its script. */
export interface QueryConfig {
  readonly release: string;
  readonly isSimulated: boolean;
  readonly datasets: readonly ConfigDataset[];
  readonly references: readonly ReferenceTable[];
  readonly examples: readonly Example[];
  /** Latest period per dataset. */
  readonly latestPeriod: Readonly<Record<string, string>>;
  /** Why a cell may be empty, by code. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What a key may be, by the name of its column, each with what it means. */
  readonly values: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;
  readonly areaNames: Readonly<Record<string, string>>;
}
