import { useCallback, useEffect, useRef, useState } from "react";
import type { Source } from "../catalog/named-sources.ts";
import type { QueryResult } from "../result/result.ts";
import { type QueryError, readQueryError } from "../sql/query-error.ts";
import type { Engine } from "./engine.ts";

/** What came of the last query. */
export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "loading"; readonly tables: readonly Source[] }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly sql: string; readonly result: QueryResult; readonly when: Date }
  | { readonly kind: "wrong"; readonly error: QueryError }
  | { readonly kind: "cancelled" }
  | { readonly kind: "too_long" }
  | { readonly kind: "not_downloaded" };

export interface Tables {
  readonly sources: readonly Source[];
  readonly references: readonly Pick<Source, "name" | "url">[];
}

const mostRows = 10_000;
export const longestSeconds = 60;
/** A query that does not stop when told is stopped with the engine. */
const patienceMilliseconds = 3000;

/** Runs queries one at a time; a new one takes the place of the one under way. */
export function useRun(engine: Engine | null, restart: () => void) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const current = useRef<AbortController | null>(null);
  const stop = useCallback(
    (why: "cancelled" | "too_long") => {
      const running = current.current;
      if (!running) return;
      running.abort(why);
      setTimeout(() => {
        if (current.current !== running) return;
        current.current = null;
        setOutcome({ kind: why });
        restart();
      }, patienceMilliseconds);
    },
    [restart],
  );
  useEffect(() => () => current.current?.abort("cancelled"), []);

  const run = useCallback(
    async (sql: string, { sources, references }: Tables) => {
      if (!engine || current.current) return;
      const running = new AbortController();
      current.current = running;
      const { signal } = running;
      const limit = setTimeout(() => stop("too_long"), longestSeconds * 1000);
      const settle = (next: Outcome) => {
        if (current.current === running) setOutcome(next);
      };
      try {
        setOutcome({ kind: "loading", tables: sources });
        await Promise.all([...sources, ...references].map((source) => engine.load(source)));
      } catch {
        settle({ kind: "not_downloaded" });
        clearTimeout(limit);
        if (current.current === running) current.current = null;
        return;
      }
      try {
        settle({ kind: "running" });
        const result = await engine.run(sql, { rows: mostRows, signal });
        settle({ kind: "done", sql, result, when: new Date() });
      } catch (failure) {
        const message = failure instanceof Error ? failure.message : String(failure);
        settle(
          signal.aborted
            ? { kind: signal.reason === "too_long" ? "too_long" : "cancelled" }
            : { kind: "wrong", error: readQueryError(message, sql) },
        );
      } finally {
        clearTimeout(limit);
        if (current.current === running) current.current = null;
      }
    },
    [engine, stop],
  );
  const clear = useCallback(() => setOutcome({ kind: "none" }), []);
  return { outcome, run, cancel: useCallback(() => stop("cancelled"), [stop]), clear };
}
