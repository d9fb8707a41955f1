import type { ReleaseFacts } from "../catalog/release-sources.ts";

/** Where a result comes from. */
export interface Origin {
  readonly sql: string;
  readonly when: Date;
  readonly release: ReleaseFacts;
  readonly engineVersion: string;
}
