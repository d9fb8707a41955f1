import { type RefObject, useCallback, useRef } from "react";

/** Says something in the status line: to all, or to those who hear the page alone. */
export type Say = (words: string, to?: "all" | "listeners") => void;

const shownMilliseconds = 6000;

/** Returns a status line and what speaks through it; written past React, so that nothing is drawn anew for it. */
export function useSay(): { status: RefObject<HTMLParagraphElement | null>; say: Say } {
  const status = useRef<HTMLParagraphElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say: Say = useCallback((words, to = "all") => {
    const line = status.current;
    if (!line) return;
    clearTimeout(waiting.current);
    line.textContent = words;
    line.className = to === "all" ? "explorer-said" : "visually-hidden";
    waiting.current = setTimeout(() => {
      line.className = "visually-hidden";
    }, shownMilliseconds);
  }, []);
  return { status, say };
}
