import { mod1271_36 } from "cdigit";
import { type SubmitEvent, useRef, useState } from "react";
import { formatCode, makeCode, replaceCode } from "#domain/objection";
import { consoleText } from "#messages/petugas";
import type { OfficerCase } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { loadAge } from "../shared/age.ts";
import { useConsole } from "../shared/context.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { QrCode } from "./QrCode.tsx";
import type { CaseHandle } from "./use-case.ts";

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

interface Props {
  readonly one: OfficerCase;
  readonly handle: CaseHandle;
}

/** A new access code for a resident who lost theirs and was identified at the desk. It is shown once and kept nowhere. */
export function CodeReplacement({ one, handle }: Props) {
  const { client, keys, announce } = useConsole();
  const [isIdentified, setIdentified] = useState(false);
  const [isLacking, setLacking] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const result = useRef<HTMLDivElement>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setLacking(!isIdentified);
    if (!isIdentified || handle.content === null) return;
    setFault(null);
    const made = makeCode(randomBytes, mod1271_36);
    const entry = { caseIdentity: handle.content.identity, code: made };
    const answer = await client.replaceCode(one.id, one.version, await replaceCode(await loadAge(), entry));
    if (!answer.ok) {
      if (answer.fault.kind === "stale") await handle.catchUp();
      return setFault(answer.fault);
    }
    setCode(made);
    setIdentified(false);
    handle.put(answer.value);
    announce(consoleText("code.done"));
    result.current?.focus();
  };

  return (
    <details className="new-code">
      <summary>{consoleText("code.title")}</summary>
      <form onSubmit={submit} hidden={code !== null} noValidate>
        <p className="note">{consoleText("code.hint")}</p>
        {handle.content === null && <p>{consoleText("form.needOpen")}</p>}
        <label className="check">
          <input
            type="checkbox"
            checked={isIdentified}
            aria-describedby={isLacking ? "code-error" : undefined}
            onChange={({ target }) => setIdentified(target.checked)}
          />
          {consoleText("code.identified")}
        </label>
        {isLacking && (
          <p className="field-error" id="code-error" role="alert">
            {consoleText("code.needIdentified")}
          </p>
        )}
        <button type="submit" aria-disabled={handle.content === null}>
          {consoleText("code.make")}
        </button>
        {fault && <FaultNote fault={fault} />}
      </form>
      <div ref={result} tabIndex={-1} className="shown-code">
        {code !== null && keys !== null && (
          <>
            <p>
              {one.ticket} · {consoleText("code.new")}
            </p>
            <p className="code">{formatCode(code)}</p>
            <QrCode text={formatCode(code)} label={consoleText("code.qr")} />
            <p>{consoleText("code.once")}</p>
            <div className="buttons">
              <button type="button" onClick={() => print()}>
                {consoleText("code.print")}
              </button>
              <button type="button" onClick={() => setCode(null)}>
                {consoleText("code.hide")}
              </button>
            </div>
          </>
        )}
      </div>
    </details>
  );
}
