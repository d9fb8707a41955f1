import type { ReleaseFacts } from "../catalog/release-sources.ts";

/** Where a result comes from. */
export interface Origin {
  readonly sql: string;
  readonly when: Date;
  readonly release: ReleaseFacts;
  /** Where on this site the query stands to be run again; null where it is too long for an address. */
  readonly link: string | null;
  readonly isSimulated: boolean;
  readonly engineVersion: string;
}
