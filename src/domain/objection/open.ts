import { type AgeLibrary, openSealed, readOrNull, unlockText } from "./age.ts";
import { fromBase64 } from "./base64.ts";
import { passphraseOf } from "./codes.ts";
import { readPaddedJson } from "./padding.ts";

/** Returns the case identity, or null where the desk key (or escrow key) is another one. */
export async function openWithDeskKey(
  age: AgeLibrary,
  keyForDesk: string,
  identity: string,
): Promise<string | null> {
  const opened = await openBytes(age, keyForDesk, identity);
  return opened && new TextDecoder().decode(opened);
}

/** Returns the case identity, or null where the code is another one. */
export async function openWithCode(
  age: AgeLibrary,
  keyForResident: string,
  code: string,
): Promise<string | null> {
  return unlockText(age, await passphraseOf(code), keyForResident);
}

/**
 * Returns the body as it was written, or null where it cannot be opened with the identity (of case, desk or escrow).
 * It comes from outside: check it against the schema before use.
 */
export async function openBody(age: AgeLibrary, sealed: string, identity: string): Promise<unknown> {
  const opened = await openBytes(age, sealed, identity);
  return opened && readOrNull(() => readPaddedJson(opened));
}

/** Returns the text of a message, or null where it cannot be opened or is no message. */
export async function openMessage(age: AgeLibrary, sealed: string, identity: string): Promise<string | null> {
  const body = await openBody(age, sealed, identity);
  if (typeof body !== "object" || body === null || !("text" in body)) return null;
  return typeof body.text === "string" ? body.text : null;
}

/** Returns the content of a sealed file, or null where it cannot be opened. */
export function openFile(age: AgeLibrary, data: Uint8Array, identity: string): Promise<Uint8Array | null> {
  return openSealed(age, identity, data);
}

/** Claims that the identity belongs to the recipient: a recipient handed in from outside may be somebody else's. */
export async function isKeyPair(age: AgeLibrary, identity: string, recipient: string): Promise<boolean> {
  return (await readOrNull(() => age.identityToRecipient(identity))) === recipient;
}

async function openBytes(age: AgeLibrary, sealed: string, identity: string): Promise<Uint8Array | null> {
  const data = await readOrNull(() => fromBase64(sealed));
  return data && openSealed(age, identity, data);
}
