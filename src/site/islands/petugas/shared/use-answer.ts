import { useCallback, useEffect, useState } from "react";
import type { Answer, Fault } from "../api/answer.ts";

/** Something asked of the service: what came last stays while it is asked again. */
export interface Asked<Value> {
  readonly value: Value | null;
  readonly fault: Fault | null;
  readonly isLoading: boolean;
  readonly again: () => void;
  /** Puts a newer value in place, as an answer to a change gives it. */
  readonly put: (value: Value) => void;
}

/** Asks when the view comes and whenever `question` changes; late answers to earlier questions are dropped. */
export function useAnswer<Value>(
  question: string,
  ask: (signal: AbortSignal) => Promise<Answer<Value>>,
  isReady: boolean,
): Asked<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` and `round` stand for the function, made anew with every drawing
  useEffect(() => {
    if (!isReady) return;
    const stop = new AbortController();
    const load = async () => {
      setLoading(true);
      const answer = await ask(stop.signal);
      if (stop.signal.aborted) return;
      setLoading(false);
      setFault(answer.ok ? null : answer.fault);
      if (answer.ok) setValue(answer.value);
    };
    load().catch(() => undefined);
    return () => stop.abort();
  }, [question, round, isReady]);

  const again = useCallback(() => setRound((last) => last + 1), []);
  return { value, fault, isLoading, again, put: setValue };
}
