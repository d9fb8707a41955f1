import { useCallback, useEffect, useRef, useState } from "react";
import type { Source } from "../catalog/named-sources.ts";
import type { ReleaseFacts } from "../catalog/release-sources.ts";
import type { QueryResult } from "../result/result.ts";
import { rememberRunning } from "../shared/cut-off.ts";
import { type KnownNames, type QueryError, readQueryError } from "../sql/query-error.ts";
import type { Engine } from "./engine.ts";

/** What came of the last query. */
export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "loading"; readonly tables: readonly Source[] }
  | { readonly kind: "running" }
  | {
      readonly kind: "done";
      readonly sql: string;
      /** The release that was asked, which may no longer be the one that is chosen. */
      readonly release: ReleaseFacts;
      readonly result: QueryResult;
      readonly when: Date;
    }
  | { readonly kind: "wrong"; readonly sql: string; readonly error: QueryError }
  | { readonly kind: "cancelled" }
  | { readonly kind: "too_long" }
  | { readonly kind: "not_downloaded" };

export interface Tables {
  readonly release: ReleaseFacts;
  readonly sources: readonly Source[];
  readonly references: readonly Pick<Source, "name" | "url">[];
}

const mostRows = 100_000;
export const longestSeconds = 60;
/** A query that does not stop when told is stopped with the engine. */
const patienceMilliseconds = 3000;

/** Runs queries one at a time; a new one takes the place of the one under way. */
export function useRun(engine: Engine | null, restart: () => void, names: KnownNames) {
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
  useEffect(() => {
    const leave = () => rememberRunning(false);
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      current.current?.abort("cancelled");
    };
  }, []);

  const run = useCallback(
    async (sql: string, tables: Tables) => {
      if (!engine || current.current) return;
      const running = new AbortController();
      current.current = running;
      let limit: ReturnType<typeof setTimeout> | undefined;
      setOutcome({ kind: "loading", tables: tables.sources });
      const onLoaded = () => {
        if (current.current !== running) return;
        limit = setTimeout(() => stop("too_long"), longestSeconds * 1000);
        setOutcome({ kind: "running" });
      };
      rememberRunning(true);
      const next = await answer(engine, sql, tables, { names, signal: running.signal, onLoaded });
      rememberRunning(false);
      clearTimeout(limit);
      if (current.current !== running) return;
      current.current = null;
      setOutcome(next);
    },
    [engine, names, stop],
  );
  return { outcome, run, cancel: useCallback(() => stop("cancelled"), [stop]) };
}

interface Watched {
  readonly names: KnownNames;
  readonly signal: AbortSignal;
  readonly onLoaded: () => void;
}

/** Loads the tables and runs the query. Never rejects: what goes wrong is an outcome too. */
async function answer(
  engine: Engine,
  sql: string,
  { release, sources, references }: Tables,
  { names, signal, onLoaded }: Watched,
): Promise<Outcome> {
  const stopped = (): Outcome => ({ kind: signal.reason === "too_long" ? "too_long" : "cancelled" });
  try {
    await Promise.all([...sources, ...references].map((source) => engine.load(source, signal)));
  } catch {
    return signal.aborted ? stopped() : { kind: "not_downloaded" };
  }
  onLoaded();
  try {
    const result = await engine.run(sql, { rows: mostRows, signal });
    return { kind: "done", sql, release, result, when: new Date() };
  } catch (failure) {
    if (signal.aborted) return stopped();
    const message = failure instanceof Error ? failure.message : String(failure);
    return { kind: "wrong", sql, error: readQueryError(message, sql, names) };
  }
}
