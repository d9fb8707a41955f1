import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** What an address carries, as it is read. */
interface Linked {
  readonly sql: string | null;
  readonly release: string | null;
}

export interface QueryTextState {
  readonly sql: string;
  /** What was typed last: a run asked for in the same moment must not take the text of the last drawing. */
  readonly typed: RefObject<string>;
  readonly change: (next: string) => void;
  /** Puts another query in the place of the one that stands, which `undo` brings back. */
  readonly replace: (next: string) => void;
  readonly undo: (() => void) | null;
  /** The release that is asked for. */
  readonly wanted: string;
  readonly setWanted: (release: string) => void;
}

interface Start {
  readonly read: () => Linked;
  readonly first: string;
  readonly latest: string;
  /** Puts a text that was not typed into the editor. */
  readonly show: (text: string) => void;
}

/** Keeps the text of the query, and follows the address: a link on the page, and the steps back and forth. */
export function useQueryText({ read, first, latest, show }: Start): QueryTextState {
  const [start] = useState(read);
  const [sql, setSql] = useState(start.sql ?? first);
  const [wanted, setWanted] = useState(start.release ?? latest);
  const [replaced, setReplaced] = useState<string | null>(null);
  const typed = useRef(sql);
  const change = useCallback((next: string) => {
    typed.current = next;
    setSql(next);
  }, []);
  const replace = useCallback(
    (next: string) => {
      setReplaced(typed.current);
      change(next);
      show(next);
    },
    [change, show],
  );
  useEffect(() => {
    const follow = () => {
      const linked = read();
      if (linked.sql !== null && linked.sql !== typed.current) replace(linked.sql);
      if (linked.release !== null) setWanted(linked.release);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [read, replace]);
  const undo = () => {
    if (replaced === null) return;
    change(replaced);
    show(replaced);
    setReplaced(null);
  };
  return { sql, typed, change, replace, undo: replaced === null ? null : undo, wanted, setWanted };
}
