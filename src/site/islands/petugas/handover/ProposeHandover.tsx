import { useState } from "react";
import { objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import type { Owner, QueuedCase } from "#schemas/browser";
import { useConsole } from "../shared/context.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { Choice } from "../shared/Field.tsx";
import { Heading } from "../shared/Heading.tsx";
import { areaName } from "../shared/places.ts";
import { useAnswer } from "../shared/use-answer.ts";
import { FileMaker } from "./FileMaker.tsx";

const owners: readonly Owner[] = ["kemensos", "dukcapil", "bps", "dinsos"];
const decided = new URLSearchParams({ state: "decided", view: "all", limit: "100" });

/** Cases decided for the resident that the owner of the data has still to hear of. */
export function ProposeHandover() {
  const { client, keys } = useConsole();
  const [owner, setOwner] = useState<Owner>("kemensos");
  const { value, fault, again } = useAnswer("", (signal) => client.queue(decided, signal), keys !== null);
  const ready = value?.cases.filter((one) => one.owner === owner && one.outcome !== "refused") ?? [];
  const title = consoleText("handover.title");
  return (
    <section className="handover">
      <Heading title={title}>{title}</Heading>
      <p>{consoleText("handover.lead")}</p>
      <Choice
        label={consoleText("handover.owner")}
        value={owner}
        options={owners.map((one) => ({ value: one, label: objectionText(`owner.${one}`) }))}
        onChoice={(chosen) => setOwner(chosen as Owner)}
      />
      {fault && <FaultNote fault={fault} onRetry={again} />}
      {value === null && !fault && <p role="status">{consoleText("handover.loading")}</p>}
      {value && ready.length === 0 && <p className="empty">{consoleText("handover.none")}</p>}
      {ready.length > 0 && <Selection key={owner} owner={owner} ready={ready} />}
    </section>
  );
}

function Selection({ owner, ready }: { readonly owner: Owner; readonly ready: readonly QueuedCase[] }) {
  const { config } = useConsole();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = ready.filter(({ id }) => !left.has(id));
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <>
      <fieldset className="choose-cases">
        <legend>{consoleText("handover.list")}</legend>
        {ready.map((one) => (
          <label key={one.id} className="check">
            <input type="checkbox" checked={!left.has(one.id)} onChange={() => toggle(one.id)} />
            <span>
              <span className="ticket">{one.ticket}</span> {objectionText(`kind.${one.kind}`)} ·{" "}
              {areaName(config, one.area)} · {one.outcome && objectionText(`outcome.${one.outcome}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <FileMaker key={chosen.map(({ id }) => id).join()} owner={owner} chosen={chosen} />
    </>
  );
}
