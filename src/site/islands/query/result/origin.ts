import type { ReleaseFacts } from "../catalog/release-sources.ts";

/** Where a result comes from. */
export interface Origin {
  readonly sql: string;
  readonly when: Date;
  readonly release: ReleaseFacts;
  /** Where on this site the query stands to be run again. */
  readonly link: string;
  readonly engineVersion: string;
}
