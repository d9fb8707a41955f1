import { resealKey, sealMessage } from "#domain/objection";
import type { OfficerAction, TransitionRequest } from "#schemas/browser";
import type { CaseContent } from "../case/open-case.ts";
import { loadAge } from "../shared/age.ts";
import type { ConsoleConfig } from "../shared/config.ts";
import { deskIn } from "../shared/places.ts";
import { tidyTicket } from "../shared/ticket.ts";
import { type Draft, type DraftField, fieldsOf } from "./draft.ts";

interface Sealing {
  readonly config: ConsoleConfig;
  /** Desk that has the case now. */
  readonly desk: string;
  readonly content: CaseContent | null;
  readonly messageId: string;
}

/** Claims that the draft needs the key of the case, which only an opened case gives. */
export function needsKey(action: OfficerAction, draft: Draft): boolean {
  const fields = fieldsOf(action);
  return fields.includes("desk") || (fields.includes("text") && draft.text.trim() !== "");
}

/** Returns the request of a complete draft, message and key sealed; null where sealing lacks a key. */
export async function requestOf(
  action: OfficerAction,
  draft: Draft,
  sealing: Sealing,
): Promise<TransitionRequest | null> {
  const fields = fieldsOf(action);
  const given = <Field extends DraftField>(field: Field) => (fields.includes(field) ? draft[field] : "");
  const plain: TransitionRequest = {
    action,
    ...omitEmpty({ outcome: given("outcome"), reason: given("reason"), agency: given("agency") }),
    ...omitEmpty({ duplicateOf: tidyTicket(given("duplicateOf")) }),
  };
  if (!needsKey(action, draft)) return plain;
  const { config, content, messageId } = sealing;
  if (content === null) return null;
  const age = await loadAge();
  const here = deskIn(config, sealing.desk);
  const text = given("text").trim();
  if (text !== "" && here === null) return null;
  const recipients = [here?.recipient ?? "", config.escrow, content.recipient];
  const message =
    text === "" ? {} : { message: { id: messageId, sealed: await sealMessage(age, text, recipients) } };
  if (!fields.includes("desk")) return { ...plain, ...message };
  const target = deskIn(config, draft.desk);
  if (target === null) return null;
  const desk = { desk: target.id, recipient: target.recipient, fingerprint: target.fingerprint };
  const key = await resealKey(age, { caseIdentity: content.identity, desk, escrow: config.escrow });
  return { ...plain, ...message, key };
}

type Filled<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], ""> };

function omitEmpty<Fields extends Record<string, string>>(fields: Fields): Filled<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "")) as Filled<Fields>;
}
