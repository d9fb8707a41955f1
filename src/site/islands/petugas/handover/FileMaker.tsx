import { useEffect, useState } from "react";
import { sha256Hex } from "#domain/objection";
import { consoleText } from "#messages/petugas";
import type { Handover, Owner, QueuedCase } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { openCase } from "../case/open-case.ts";
import { useConsole } from "../shared/context.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { handoverFile, type OpenedEntry } from "./csv.ts";

interface Props {
  readonly owner: Owner;
  readonly chosen: readonly QueuedCase[];
}

interface Made {
  readonly address: string;
  readonly sha256: string;
}

/** Opens the chosen cases one by one, makes the file of them, and proposes to hand them over. */
export function FileMaker({ owner, chosen }: Props) {
  const { client, keys, announce } = useConsole();
  const [progress, setProgress] = useState("");
  const [problem, setProblem] = useState<string | Fault | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [isTaken, setTaken] = useState(false);
  const [proposed, setProposed] = useState<Handover | null>(null);
  useEffect(() => {
    if (made && keys === null) setMade(null);
    if (made) return () => URL.revokeObjectURL(made.address);
  }, [made, keys]);

  const make = async () => {
    if (chosen.length === 0) return setProblem(consoleText("handover.needCases"));
    setProblem(null);
    const entries: OpenedEntry[] = [];
    for (const [index, one] of chosen.entries()) {
      setProgress(consoleText("handover.opening", { number: index + 1, total: chosen.length }));
      const opening = await openCase(client, { id: one.id, desk: one.desk.id, keys });
      const body = opening.ok ? opening.content.body : null;
      if (body === null) {
        setProgress("");
        const fault = !opening.ok && opening.why === "fault" ? opening.fault : null;
        return setProblem(fault ?? consoleText("handover.notOpened", { ticket: one.ticket }));
      }
      entries.push({ one, body });
    }
    const bytes = new TextEncoder().encode(handoverFile(entries));
    setProgress("");
    setMade({
      address: URL.createObjectURL(new Blob([bytes], { type: "text/csv" })),
      sha256: await sha256Hex(bytes),
    });
  };
  const propose = async () => {
    if (!made) return;
    if (!isTaken) return setProblem(consoleText("handover.needFile"));
    setProblem(null);
    const answer = await client.proposeHandover(
      chosen.map(({ id }) => id),
      made.sha256,
    );
    if (!answer.ok) return setProblem(answer.fault);
    setProposed(answer.value);
    announce(consoleText("handover.proposed"));
  };

  if (proposed) return <PassOn handover={proposed} />;
  return (
    <div className="file-maker">
      {!made && (
        <>
          <button type="button" className="primary" onClick={make} aria-disabled={progress !== ""}>
            {consoleText("handover.make", { count: chosen.length })}
          </button>
          <p className="note">{consoleText("handover.recorded")}</p>
        </>
      )}
      <p role="status">{progress}</p>
      {made && (
        <>
          <p>
            <a href={made.address} download={fileName(owner)} onClick={() => setTaken(true)}>
              {consoleText("handover.file", { count: chosen.length })}
            </a>
          </p>
          <p className="note">
            {consoleText("handover.digest")}: <code>{made.sha256}</code>
          </p>
          <button type="button" className="primary" onClick={propose}>
            {consoleText("handover.propose")}
          </button>
        </>
      )}
      {typeof problem === "string" && (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
      {problem !== null && typeof problem !== "string" && <FaultNote fault={problem} />}
    </div>
  );
}

function PassOn({ handover }: { readonly handover: Handover }) {
  const hash = `#serah/${handover.id}`;
  return (
    <div className="file-maker">
      <p>{consoleText("handover.passOn")}</p>
      <p>
        {consoleText("handover.address")}:{" "}
        <a href={hash}>{`${location.origin}${location.pathname}${hash}`}</a>
      </p>
    </div>
  );
}

function fileName(owner: Owner): string {
  return consoleText("handover.fileName", { owner, date: new Date().toISOString().slice(0, 10) });
}
