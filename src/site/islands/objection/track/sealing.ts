import * as age from "age-encryption";
import { openMessage, openWithCode, sealMessage } from "#domain/objection";
import type { TrackedCase } from "#schemas/browser";
import type { TrackFacts } from "./facts.ts";

/** Returns the case key, or null where the code does not open it or it was erased. */
export async function caseIdentity({ keyForResident }: TrackedCase, code: string): Promise<string | null> {
  return keyForResident === null ? null : openWithCode(age, keyForResident, code);
}

export const readMessage = (sealed: string, identity: string): Promise<string | null> =>
  openMessage(age, sealed, identity);

/** Seals to the keys of this site and to the case key just opened, never to recipients that the service names. */
export async function sealAnswer(
  text: string,
  identity: string,
  { desk }: Pick<TrackedCase, "desk">,
  { recipients, escrow }: TrackFacts,
): Promise<string> {
  const deskKey = recipients[desk.id];
  if (!deskKey || !escrow) throw new Error(`No key for the desk ${desk.id}`);
  return sealMessage(age, text, [deskKey, escrow, await age.identityToRecipient(identity)]);
}
