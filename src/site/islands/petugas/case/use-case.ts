import { useCallback, useEffect, useState } from "react";
import type { CaseEvent, OfficerCase } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { useConsole } from "../shared/context.ts";
import { useAnswer } from "../shared/use-answer.ts";
import type { CaseContent, ReadMessage } from "./open-case.ts";

export type HistoryEvent = CaseEvent & { readonly officerName: string | null };

/** A case as it stands, what was opened of it, and what others changed while something was typed. */
export interface CaseHandle {
  readonly current: OfficerCase | null;
  readonly fault: Fault | null;
  readonly content: CaseContent | null;
  readonly changes: readonly HistoryEvent[];
  readonly again: () => void;
  readonly put: (next: OfficerCase) => void;
  readonly setContent: (content: CaseContent | null) => void;
  /** Adds a message sent from here, which would otherwise take another recorded opening to be seen. */
  readonly addMessage: (message: ReadMessage) => void;
  /** Fetches the case again after the service said that it had changed, and tells what did. */
  readonly catchUp: () => Promise<void>;
}

export function useCase(id: string): CaseHandle {
  const { client, keys } = useConsole();
  const { value, fault, again, put } = useAnswer(id, () => client.case(id), keys !== null);
  const [content, setContent] = useState<CaseContent | null>(null);
  const [changes, setChanges] = useState<readonly HistoryEvent[]>([]);

  useEffect(() => {
    if (keys === null) setContent(null);
  }, [keys]);

  const catchUp = useCallback(async () => {
    const answer = await client.case(id);
    if (!answer.ok) return;
    const known = Math.max(0, ...(value?.history ?? []).map(({ seq }) => seq));
    setChanges(answer.value.history.filter(({ seq }) => seq > known));
    put(answer.value);
  }, [client, id, value, put]);

  return {
    current: value,
    fault,
    content: keys === null ? null : content,
    changes,
    again,
    put: useCallback(
      (next) => {
        setChanges([]);
        put(next);
      },
      [put],
    ),
    setContent,
    addMessage: useCallback(
      (message) => setContent((last) => last && { ...last, messages: [...last.messages, message] }),
      [],
    ),
    catchUp,
  };
}
