import { useCallback, useEffect, useState } from "react";
import { fetchRelease, type ReleaseFacts } from "../catalog/release-sources.ts";

export type ReleaseState =
  | { readonly phase: "loading" }
  | { readonly phase: "ready"; readonly facts: ReleaseFacts; readonly unknown: string | null }
  | { readonly phase: "failed" };

/** Fetches what a release holds; one that does not exist gives way to the newest, and is named. */
export function useRelease(wanted: string, latest: string) {
  const [state, setState] = useState<ReleaseState>({ phase: "loading" });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks again for the same
  useEffect(() => {
    let isGone = false;
    setState({ phase: "loading" });
    findRelease(wanted, latest).then(
      (found) => {
        if (!isGone) setState({ phase: "ready", ...found });
      },
      () => {
        if (!isGone) setState({ phase: "failed" });
      },
    );
    return () => {
      isGone = true;
    };
  }, [wanted, latest, attempt]);
  return { state, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}

async function findRelease(wanted: string, latest: string) {
  const facts = await fetchRelease(wanted);
  if (facts) return { facts, unknown: null };
  const newest = await fetchRelease(latest);
  if (!newest) throw new Error(latest);
  return { facts: newest, unknown: wanted };
}
