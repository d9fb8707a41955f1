import { useRef, useState } from "react";
import { v7 } from "uuid";
import type { OfficerAction, OfficerCase } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import type { CaseHandle } from "../case/use-case.ts";
import { useConsole } from "../shared/context.ts";
import type { Draft } from "./draft.ts";
import { requestOf } from "./request.ts";

export interface Sending {
  readonly isSending: boolean;
  readonly fault: Fault | null;
  /** Seals and sends; gives the case as it stands afterwards, or null where nothing was done. */
  readonly run: (action: OfficerAction, draft: Draft) => Promise<OfficerCase | null>;
  readonly forget: () => void;
}

/** Sends moves of a case against the version on the screen. */
export function useSend(one: OfficerCase, handle: CaseHandle): Sending {
  const { client, config } = useConsole();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  /** The same text keeps its id, so that one sent twice by a bad connection is kept once. */
  const message = useRef({ id: "", text: "" });

  const run = async (action: OfficerAction, draft: Draft): Promise<OfficerCase | null> => {
    if (isSending) return null;
    if (message.current.text !== draft.text) message.current = { id: v7(), text: draft.text };
    setSending(true);
    setFault(null);
    const { content } = handle;
    const messageId = message.current.id;
    const request = await requestOf(action, draft, { config, desk: one.desk.id, content, messageId });
    const answer = request && (await client.move(one.id, one.version, request));
    if (answer && !answer.ok && answer.fault.kind === "stale") await handle.catchUp();
    setSending(false);
    if (!answer) return null;
    if (!answer.ok) {
      setFault(answer.fault);
      return null;
    }
    handle.put(answer.value);
    if (request.message)
      handle.addMessage({
        id: messageId,
        from: "office",
        at: answer.value.history.at(-1)?.at ?? new Date().toISOString(),
        text: draft.text.trim(),
        isErased: false,
      });
    return answer.value;
  };
  return { isSending, fault, run, forget: () => setFault(null) };
}
