import type { Source } from "../catalog/named-sources.ts";
import type { QueryResult } from "../result/result.ts";

export interface RunLimits {
  /** Rows that are kept of a result. */
  readonly rows: number;
  readonly signal: AbortSignal;
}

/** A database in the browser. Everything it throws is an `Error` whose message is the database's own. */
export interface Engine {
  readonly version: string;
  /** Makes a released file a table; does nothing where it is one already. A file of another release takes its place. */
  readonly load: (source: Pick<Source, "name" | "url">, signal: AbortSignal) => Promise<void>;
  /**
   * Answers a query; stops when the signal says so, with an `AbortError`. What the query changes is gone after it, so
   * that a result depends on nothing but release and query.
   */
  readonly run: (sql: string, limits: RunLimits) => Promise<QueryResult>;
  /** Names of the functions that it knows. */
  readonly functions: () => Promise<string[]>;
  readonly stop: () => Promise<void>;
}

/** Why the database did not start. */
export class EngineFailure extends Error {
  readonly why: "too_old" | "unreachable" | "stalled";

  constructor(why: EngineFailure["why"]) {
    super(why);
    this.why = why;
  }
}
