import { type SubmitEvent, useRef, useState } from "react";
import { v7 } from "uuid";
import { sealMessage } from "#domain/objection";
import { consoleText } from "#messages/petugas";
import { maximumStory, type OfficerCase } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import { loadAge } from "../shared/age.ts";
import { useConsole } from "../shared/context.ts";
import { formatInstant } from "../shared/dates.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { TextField } from "../shared/Field.tsx";
import { deskIn, zoneOf } from "../shared/places.ts";
import type { ReadMessage } from "./open-case.ts";
import type { CaseHandle } from "./use-case.ts";
import { useOpening } from "./use-opening.ts";

interface Props {
  readonly one: OfficerCase;
  readonly handle: CaseHandle;
}

/** Messages between resident and office, and a place to write. They can be read once the case is open. */
export function Thread({ one, handle }: Props) {
  const { content } = handle;
  const { isOpening, fault, open } = useOpening(one, handle);
  return (
    <section className="thread" aria-busy={isOpening}>
      <h2>{consoleText("thread.title")}</h2>
      {content === null && <p className="note">{consoleText("thread.sealed")}</p>}
      {content?.messages.length === 0 && <p className="note">{consoleText("thread.none")}</p>}
      {content && content.messages.length > 0 && (
        <ol className="messages">
          {content.messages.map((message) => (
            <Message key={message.id} message={message} desk={one.desk.id} />
          ))}
        </ol>
      )}
      {content && one.hasNewMessage && (
        <div className="fresh">
          <p>{consoleText("thread.fresh")}</p>
          <button type="button" onClick={open} aria-disabled={isOpening}>
            {consoleText("thread.readFresh")}
          </button>
          {fault && <FaultNote fault={fault} />}
        </div>
      )}
      <Reply one={one} handle={handle} isHidden={content === null} />
    </section>
  );
}

function Message({ message, desk }: { readonly message: ReadMessage; readonly desk: string }) {
  const { config } = useConsole();
  const missing = consoleText(message.isErased ? "thread.erased" : "thread.damaged");
  return (
    <li className={message.from}>
      <p className="note">
        <strong>{consoleText(`thread.${message.from}`)}</strong> ·{" "}
        <time dateTime={message.at}>{formatInstant(message.at, zoneOf(config, desk))}</time>
      </p>
      <p className={message.text === null ? "reason" : "text"}>{message.text ?? missing}</p>
    </li>
  );
}

/** A message that moves nothing. Hidden, not gone, while the case is closed: what was typed stays. */
function Reply({ one, handle, isHidden }: Props & { readonly isHidden: boolean }) {
  const { client, config, announce } = useConsole();
  const [text, setText] = useState("");
  const [isLacking, setLacking] = useState(false);
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const draft = useRef({ id: "", text: "" });
  const form = useRef<HTMLFormElement>(null);

  const send = async () => {
    const desk = deskIn(config, one.desk.id);
    if (isSending || handle.content === null || desk === null) return;
    if (draft.current.text !== text) draft.current = { id: v7(), text };
    setSending(true);
    setFault(null);
    const recipients = [desk.recipient, config.escrow, handle.content.recipient];
    const sealed = await sealMessage(await loadAge(), text.trim(), recipients);
    const answer = await client.write(one.id, { id: draft.current.id, sealed });
    setSending(false);
    if (!answer.ok) return setFault(answer.fault);
    handle.addMessage({
      id: draft.current.id,
      from: "office",
      at: new Date().toISOString(),
      text: text.trim(),
      isErased: false,
    });
    setText("");
    announce(consoleText("thread.sent"));
    handle.again();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setLacking(text.trim() === "");
    if (text.trim() === "") form.current?.querySelector("textarea")?.focus();
    else send();
  };

  return (
    <form ref={form} onSubmit={submit} hidden={isHidden} noValidate>
      <TextField
        label={consoleText("thread.reply")}
        hint={consoleText("thread.replyHint")}
        error={isLacking ? consoleText("thread.needText") : null}
        value={text}
        maxLength={maximumStory}
        rows={3}
        onText={setText}
      />
      <button type="submit" aria-disabled={isSending}>
        {consoleText(isSending ? "form.sending" : "thread.send")}
      </button>
      {fault && <FaultNote fault={fault} onRetry={send} />}
    </form>
  );
}
