import { useCallback, useEffect, useState } from "react";

/** Files on their way, there, or not to be had. */
export type Files<Content> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly isOffline: boolean; readonly retry: () => void }
  | { readonly state: "ready"; readonly contents: readonly Content[] };

const known = new Map<string, unknown>();

async function read(address: string): Promise<unknown> {
  const kept = known.get(address);
  if (kept !== undefined) return kept;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  const content: unknown = await answer.json();
  known.set(address, content);
  return content;
}

/** Returns the JSON files at the addresses, each fetched once; tries again when the connection comes back. */
export function useFiles<Content>(addresses: readonly string[]): Files<Content> {
  const wanted = addresses.join(" ");
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const [, setArrived] = useState("");
  const retry = useCallback(() => {
    setFailed(null);
    setAttempt((count) => count + 1);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again for the same files
  useEffect(() => {
    let isCurrent = true;
    Promise.all(wanted.split(" ").filter(Boolean).map(read)).then(
      () => isCurrent && setArrived(wanted),
      () => isCurrent && setFailed(wanted),
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, attempt]);
  const isFailed = failed === wanted;
  useEffect(() => {
    if (!isFailed) return;
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [isFailed, retry]);

  const contents = addresses.map((address) => known.get(address));
  if (contents.every((content) => content !== undefined))
    return { state: "ready", contents: contents as Content[] };
  return isFailed ? { state: "failed", isOffline: !navigator.onLine, retry } : { state: "loading" };
}
