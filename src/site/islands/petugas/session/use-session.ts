import { useCallback, useEffect, useMemo, useReducer } from "react";
import type { Session } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { type Client, createClient } from "../api/client.ts";
import { watchIdle } from "./idle.ts";
import type { Keyring } from "./keyring.ts";
import { hasTrace, leaveTrace } from "./trace.ts";

export const idleMinutes = 15;

/**
 * Who works here. `locked`: the service knows the officer, the keys of the desks are forgotten.
 * The session is kept through `locked` and `expired`, so that what was typed stands when the same officer is back.
 */
export interface SessionState {
  readonly phase: "checking" | "unreachable" | "signed_out" | "expired" | "locked" | "working";
  readonly why: "reload" | "idle" | "asked" | null;
  readonly session: Session | null;
  readonly keys: Keyring | null;
  readonly fault: Fault | null;
}

type Happening =
  | { readonly what: "checking" | "gone" | "expired" }
  /** A fault where the service does not know yet that the officer left. */
  | { readonly what: "left"; readonly fault: Fault | null }
  | { readonly what: "unreachable"; readonly fault: Fault }
  | { readonly what: "found"; readonly session: Session }
  | { readonly what: "locked"; readonly why: "idle" | "asked" }
  | { readonly what: "opened"; readonly session: Session; readonly keys: Keyring };

const nobody: SessionState = { phase: "checking", why: null, session: null, keys: null, fault: null };

function next(state: SessionState, happening: Happening): SessionState {
  switch (happening.what) {
    case "checking":
      return { ...nobody, session: state.session };
    case "unreachable":
      return { ...nobody, phase: "unreachable", fault: happening.fault };
    case "gone":
      return { ...nobody, phase: "signed_out" };
    case "left":
      return { ...nobody, phase: "signed_out", why: "asked", fault: happening.fault };
    case "expired":
      return state.session ? { ...state, phase: "expired", keys: null } : { ...nobody, phase: "signed_out" };
    case "found":
      return { ...nobody, phase: "locked", why: "reload", session: happening.session };
    case "locked":
      return state.phase === "working"
        ? { ...state, phase: "locked", why: happening.why, keys: null }
        : state;
    case "opened":
      return { ...nobody, phase: "working", session: happening.session, keys: happening.keys };
  }
}

export interface SessionHandle extends SessionState {
  readonly client: Client;
  readonly opened: (session: Session, keys: Keyring) => void;
  readonly lock: () => void;
  readonly leave: () => void;
  readonly check: () => void;
}

/** Keeps who is signed in; locks when nobody touches the page. */
export function useSession(): SessionHandle {
  const [state, tell] = useReducer(next, nobody);
  const client = useMemo(() => createClient(() => tell({ what: "expired" })), []);

  const check = useCallback(async () => {
    if (!hasTrace()) return tell({ what: "gone" });
    tell({ what: "checking" });
    const answer = await client.session();
    if (answer.ok) tell({ what: "found", session: answer.value });
    else if (answer.fault.kind === "signed_out") {
      leaveTrace(false);
      tell({ what: "gone" });
    } else tell({ what: "unreachable", fault: answer.fault });
  }, [client]);

  useEffect(() => {
    check();
  }, [check]);

  useEffect(() => {
    if (state.phase !== "working") return;
    return watchIdle(idleMinutes * 60_000, () => tell({ what: "locked", why: "idle" }));
  }, [state.phase]);

  const leave = useCallback(async () => {
    tell({ what: "left", fault: null });
    const answer = await client.signOut();
    if (!answer.ok && answer.fault.kind !== "signed_out") return tell({ what: "left", fault: answer.fault });
    leaveTrace(false);
  }, [client]);

  return {
    ...state,
    client,
    check,
    leave,
    lock: useCallback(() => tell({ what: "locked", why: "asked" }), []),
    opened: useCallback((session, keys) => {
      leaveTrace(true);
      tell({ what: "opened", session, keys });
    }, []),
  };
}
