import { openBody, openWithDeskKey } from "#domain/objection";
import {
  type FileProgress,
  type ObjectionBody,
  type OpenedCase,
  readBody,
  readMessage,
  type ThreadMessage,
} from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import type { Client } from "../api/client.ts";
import type { Keyring } from "../session/keyring.ts";
import { loadAge } from "../shared/age.ts";

/** A message of the thread, read. */
export interface ReadMessage {
  readonly id: string;
  readonly from: ThreadMessage["from"];
  readonly at: string;
  /** Null where it was erased or cannot be opened. */
  readonly text: string | null;
  readonly isErased: boolean;
}

/** What stood sealed in a case. It lives in the memory of the page, until the screen is locked. */
export interface CaseContent {
  /** Opens everything of this case. */
  readonly identity: string;
  /** Whom messages to the resident are sealed to; derived from the identity, not taken from the service. */
  readonly recipient: string;
  /** Null where it was erased, is damaged, or is not what a body should be. */
  readonly body: ObjectionBody | null;
  readonly isErased: boolean;
  /** What was found where it is no body. */
  readonly raw: string | null;
  readonly messages: readonly ReadMessage[];
  readonly files: readonly FileProgress[];
}

export type Opening =
  | { readonly ok: true; readonly content: CaseContent }
  | { readonly ok: false; readonly why: "no_key" | "wrong_key" | "erased" }
  | { readonly ok: false; readonly why: "fault"; readonly fault: Fault };

/** Asks for the sealed parts, which the service records, and opens them here. */
export async function openCase(
  client: Client,
  { id, desk, keys }: { readonly id: string; readonly desk: string; readonly keys: Keyring | null },
): Promise<Opening> {
  const deskIdentity = keys?.get(desk);
  if (deskIdentity === undefined) return { ok: false, why: "no_key" };
  const answer = await client.open(id);
  if (!answer.ok) return { ok: false, why: "fault", fault: answer.fault };
  if (answer.value.keyForDesk === null) return { ok: false, why: "erased" };
  const age = await loadAge();
  const identity = await openWithDeskKey(age, answer.value.keyForDesk, deskIdentity);
  if (identity === null) return { ok: false, why: "wrong_key" };
  return { ok: true, content: await readContent(answer.value, identity) };
}

async function readContent(opened: OpenedCase, identity: string): Promise<CaseContent> {
  const age = await loadAge();
  const found = opened.body === null ? null : await openBody(age, opened.body, identity);
  const body = readBody(found);
  const isUnknown = found !== null && body === null;
  return {
    identity,
    recipient: await age.identityToRecipient(identity),
    body,
    isErased: opened.body === null,
    raw: isUnknown ? JSON.stringify(found, null, 2) : null,
    messages: await Promise.all(opened.messages.map((message) => readOne(message, identity))),
    files: opened.files,
  };
}

async function readOne({ id, from, at, sealed }: ThreadMessage, identity: string): Promise<ReadMessage> {
  if (sealed === null) return { id, from, at, text: null, isErased: true };
  const found = readMessage(await openBody(await loadAge(), sealed, identity));
  return { id, from, at, text: found?.text ?? null, isErased: false };
}
