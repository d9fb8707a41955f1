import { useCallback, useEffect, useRef, useState } from "react";
import { type Engine, EngineFailure } from "./engine.ts";

export type EngineState =
  | { readonly phase: "starting"; readonly bytes: number }
  | { readonly phase: "ready"; readonly engine: Engine }
  | { readonly phase: "failed"; readonly why: EngineFailure["why"] };

/** Starts the database when the board opens; `restart` throws it away, with all it holds, and starts anew. */
export function useEngine(): { readonly state: EngineState; readonly restart: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<EngineState>({ phase: "starting", bytes: 0 });
  const current = useRef<Engine | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt starts a database of its own
  useEffect(() => {
    let isGone = false;
    setState({ phase: "starting", bytes: 0 });
    startEngine((bytes) => {
      if (!isGone) setState({ phase: "starting", bytes });
    }).then(
      (engine) => {
        if (isGone) return engine.stop();
        current.current = engine;
        setState({ phase: "ready", engine });
      },
      (failure: unknown) => {
        const why = failure instanceof EngineFailure ? failure.why : "unreachable";
        if (!isGone) setState({ phase: "failed", why });
      },
    );
    return () => {
      isGone = true;
      current.current?.stop();
      current.current = null;
    };
  }, [attempt]);

  const restart = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, restart };
}

async function startEngine(onProgress: (bytes: number) => void): Promise<Engine> {
  const module = await import("./start-engine.ts");
  return module.startEngine(onProgress);
}
