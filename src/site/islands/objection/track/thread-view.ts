import { trackText } from "#messages/sanggah";
import { maximumStory, type TrackedCase } from "#schemas/browser";
import { h } from "../dom.ts";
import { uuidv7 } from "../uuid.ts";
import { moment } from "./case-view.ts";
import type { TrackFacts } from "./facts.ts";
import { sendMessage } from "./requests.ts";

export interface Thread {
  readonly found: TrackedCase;
  readonly facts: TrackFacts;
  readonly code: string;
  readonly trackToken: string;
  /** Called when a message has been taken, to show the case anew. */
  readonly onSent: () => void;
}

/** Returns the messages, opened here, and the field to write one. */
export async function threadView(thread: Thread): Promise<HTMLElement> {
  const { found, code } = thread;
  const sealing = await import("./sealing.ts");
  const identity = await sealing.caseIdentity(found, code);
  const items = await Promise.all(
    found.messages.map(async ({ from, at, sealed }) => {
      const text = sealed && identity ? await sealing.readMessage(sealed, identity) : null;
      const unread = trackText(sealed === null ? "messageErased" : "messageUnreadable");
      return h(
        "li",
        { class: `message ${from}` },
        h("strong", {}, trackText(from === "office" ? "messagesFromOffice" : "messagesFromYou")),
        h("p", text === null ? { class: "reason" } : {}, text ?? unread),
        h("time", { datetime: at }, moment(at)),
      );
    }),
  );
  const list =
    items.length > 0 ? h("ol", { class: "messages" }, ...items) : h("p", {}, trackText("messagesNone"));
  const form = found.canWrite && identity ? writing(thread, identity) : null;
  return h("section", {}, h("h3", {}, trackText("messagesTitle")), list, form);
}

function writing({ found, facts, trackToken, onSent }: Thread, identity: string): HTMLElement {
  const isAnswer = found.state === "awaiting_resident";
  const field = h("textarea", {
    id: "pesan",
    rows: 4,
    maxlength: maximumStory,
    autocomplete: "off",
    "aria-describedby": "pesan-bantuan",
  });
  const status = h("p", { role: "status" });
  const button = h("button", { type: "submit", class: "button" }, trackText("write"));
  let sealed: { readonly id: string; readonly text: string; readonly sealed: string } | null = null;
  const send = async () => {
    const text = field.value.trim();
    if (text === "") {
      field.focus();
      return;
    }
    if (sealed?.text !== text) {
      const { sealAnswer } = await import("./sealing.ts");
      sealed = { id: uuidv7(Date.now()), text, sealed: await sealAnswer(text, identity, found, facts) };
    }
    const outcome = await sendMessage(found.id, { id: sealed.id, trackToken, sealed: sealed.sealed });
    if (outcome.kind === "done") return onSent();
    status.textContent =
      outcome.kind === "refused"
        ? trackText("writeRefused", { why: outcome.why })
        : trackText("writeWaiting");
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    status.textContent = field.value.trim() === "" ? trackText("writeEmpty") : trackText("writeSending");
    await send().finally(() => {
      button.disabled = false;
    });
  };
  return h(
    "form",
    { class: "objection", submit },
    h(
      "div",
      { class: "field" },
      h("label", { for: "pesan" }, trackText(isAnswer ? "answerLabel" : "writeLabel")),
      h("p", { class: "hint", id: "pesan-bantuan" }, trackText("writeHint")),
      field,
    ),
    button,
    status,
  );
}
