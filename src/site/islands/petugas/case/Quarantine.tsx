import { useState } from "react";
import { consoleText } from "#messages/petugas";
import type { OfficerCase } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { useConsole } from "../shared/context.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import type { CaseHandle } from "./use-case.ts";

/** Says that a case was set aside; a supervisor puts it back into the queue. */
export function Quarantine({ one, handle }: { readonly one: OfficerCase; readonly handle: CaseHandle }) {
  const { client, officer, announce } = useConsole();
  const [fault, setFault] = useState<Fault | null>(null);
  if (one.quarantine === null) return null;
  const lift = async () => {
    setFault(null);
    const answer = await client.liftQuarantine(one.id, one.version);
    if (answer.ok) {
      handle.put(answer.value);
      return announce(consoleText("quarantine.lifted"));
    }
    if (answer.fault.kind === "stale") await handle.catchUp();
    setFault(answer.fault);
  };
  return (
    <section className="quarantine">
      <h2>{consoleText("quarantine.title")}</h2>
      <p>
        {consoleText(`quarantine.${one.quarantine}`)} {consoleText("quarantine.text")}
      </p>
      {officer.role === "officer" ? (
        <p className="note">{consoleText("quarantine.supervisor")}</p>
      ) : (
        <button type="button" onClick={lift}>
          {consoleText("quarantine.lift")}
        </button>
      )}
      {fault && <FaultNote fault={fault} />}
    </section>
  );
}
