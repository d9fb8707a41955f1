import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** An open database of either engine. */
export interface Database {
  readonly engine: "sqlite" | "postgres";
  readonly write: Kysely<Tables>;
  readonly read: Kysely<Tables>;
  /** Why the error is one of the database and not of the request; null where it is of the request. */
  readonly unavailable: (error: unknown) => string | null;
  /** What the engine itself finds wrong with what lies on the disk. */
  readonly checkIntegrity: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}
