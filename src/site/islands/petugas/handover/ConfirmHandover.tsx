import { useId, useState } from "react";
import { sha256Hex } from "#domain/objection";
import { formatCount } from "#messages";
import { consoleText } from "#messages/petugas";
import type { Handover } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { useConsole } from "../shared/context.ts";
import { formatInstant } from "../shared/dates.ts";
import { FactList } from "../shared/FactList.tsx";
import { FaultNote } from "../shared/FaultNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useAnswer } from "../shared/use-answer.ts";

/** The second person holds the file against the hash that was proposed, and only then confirms. */
export function ConfirmHandover({ id }: { readonly id: string }) {
  const { client, keys } = useConsole();
  const { value, fault, again, put } = useAnswer(id, () => client.handover(id), keys !== null);
  const title = consoleText("handover.confirmTitle");
  return (
    <section className="handover">
      <Heading title={title}>{title}</Heading>
      {fault && <FaultNote fault={fault} onRetry={again} />}
      {value && (
        <>
          <FactList
            facts={[
              [consoleText("handover.proposedAt"), formatInstant(value.proposedAt, "Asia/Jakarta")],
              [consoleText("handover.count"), formatCount(value.cases.length)],
              [consoleText("handover.digest"), value.sha256],
            ]}
          />
          <Confirming handover={value} onConfirmed={put} />
        </>
      )}
    </section>
  );
}

interface Props {
  readonly handover: Handover;
  readonly onConfirmed: (handover: Handover) => void;
}

function Confirming({ handover, onConfirmed }: Props) {
  const { client, officer, announce } = useConsole();
  const [found, setFound] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const input = useId();
  if (handover.confirmedAt !== null) {
    const date = formatInstant(handover.confirmedAt, "Asia/Jakarta");
    return <p>{consoleText("handover.wasConfirmed", { date })}</p>;
  }
  if (handover.proposedBy === officer.id) return <p>{consoleText("handover.own")}</p>;
  if (officer.role === "officer") return <p>{consoleText("handover.supervisor")}</p>;
  const isSame = found === handover.sha256;
  const compare = async (file: File | undefined) =>
    setFound(file ? await sha256Hex(new Uint8Array(await file.arrayBuffer())) : null);
  const confirm = async () => {
    if (!isSame) return;
    setFault(null);
    const answer = await client.confirmHandover(handover.id);
    if (!answer.ok) return setFault(answer.fault);
    onConfirmed(answer.value);
    announce(consoleText("handover.confirmed"));
    document.querySelector("h1")?.focus();
  };
  return (
    <>
      <p>{consoleText("handover.confirmLead")}</p>
      <div className="field">
        <label htmlFor={input}>{consoleText("handover.choose")}</label>
        <input id={input} type="file" accept=".csv" onChange={({ target }) => compare(target.files?.[0])} />
      </div>
      <p role="status">{found && consoleText(isSame ? "handover.matches" : "handover.differs")}</p>
      <button type="button" className="primary" aria-disabled={!isSame} onClick={confirm}>
        {consoleText("handover.confirm", { count: handover.cases.length })}
      </button>
      {fault && <FaultNote fault={fault} />}
    </>
  );
}
