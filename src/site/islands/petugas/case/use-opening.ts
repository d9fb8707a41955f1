import { useState } from "react";
import { type ConsoleText, consoleText } from "#messages/petugas";
import type { OfficerCase } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { useConsole } from "../shared/context.ts";
import { openCase } from "./open-case.ts";
import type { CaseHandle } from "./use-case.ts";

const refusals = {
  no_key: "content.noKey",
  wrong_key: "content.wrongKey",
  erased: "content.erased",
} as const satisfies Record<string, ConsoleText>;

/** Opening what is sealed, and how that stands. */
export interface OpeningState {
  readonly isOpening: boolean;
  /** Why it cannot be opened here. */
  readonly refusal: ConsoleText | null;
  readonly fault: Fault | null;
  /** Claims in the end that the case stands open. */
  readonly open: () => Promise<boolean>;
}

/** Opens a case, as often as asked; every time is recorded. */
export function useOpening(one: OfficerCase, handle: CaseHandle): OpeningState {
  const { client, keys, announce } = useConsole();
  const [isOpening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<ConsoleText | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  const open = async () => {
    if (isOpening) return false;
    setOpening(true);
    setRefusal(null);
    setFault(null);
    const opening = await openCase(client, { id: one.id, desk: one.desk.id, keys });
    setOpening(false);
    if (opening.ok) {
      handle.setContent(opening.content);
      handle.again();
      announce(consoleText("content.opened"));
    } else if (opening.why === "fault") setFault(opening.fault);
    else setRefusal(refusals[opening.why]);
    return opening.ok;
  };
  return { isOpening, refusal, fault, open };
}
