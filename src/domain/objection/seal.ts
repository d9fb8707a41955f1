import type { ObjectionBody, ResealedKey, SealedCase } from "#schemas/objection";
import { type AgeLibrary, lockText, sealTo } from "./age.ts";
import { toBase64 } from "./base64.ts";
import { passphraseOf, trackTokenOf } from "./codes.ts";
import { sha256, sha256Hex, toHex } from "./digest.ts";
import { padJson } from "./padding.ts";

/** A public key of a desk, as `kunci-meja.json` tells it. */
export interface DeskKey {
  readonly desk: string;
  readonly recipient: string;
  readonly fingerprint: string;
}

/** The key of one case. Whoever holds the identity reads all of it. */
export interface CaseKey {
  readonly identity: string;
  readonly recipient: string;
}

/** Returns a new key for one case. */
export async function makeCaseKey(age: AgeLibrary): Promise<CaseKey> {
  const identity = await age.generateX25519Identity();
  return { identity, recipient: await age.identityToRecipient(identity) };
}

/** Returns the sealed case as it is filed. Photos are sealed before it (`sealFile`), since the body names their hashes. */
export async function sealCase(
  age: AgeLibrary,
  entry: {
    readonly body: ObjectionBody;
    readonly code: string;
    readonly caseKey: CaseKey;
    readonly desk: DeskKey;
    readonly escrow: string;
  },
): Promise<SealedCase> {
  const { body, code, caseKey, desk, escrow } = entry;
  const recipients = [desk.recipient, escrow, caseKey.recipient];
  const key = await resealKey(age, { caseIdentity: caseKey.identity, desk, escrow });
  return {
    ...key,
    body: toBase64(await sealTo(age, recipients, padJson(body))),
    caseRecipient: caseKey.recipient,
    keyForResident: await lockText(age, await passphraseOf(code), caseKey.identity),
  };
}

/**
 * Returns a message sealed like the body (base64). `recipients` are those of the desk, the escrow and the case:
 * take the first two from the keys of the site and the third from the opened case key, not from what the service says.
 */
export async function sealMessage(
  age: AgeLibrary,
  text: string,
  recipients: readonly string[],
): Promise<string> {
  return toBase64(await sealTo(age, recipients, padJson({ version: 1, text })));
}

/** Returns a file sealed to the recipients and the SHA-256 (hex) of its ciphertext, under which it is announced. */
export async function sealFile(
  age: AgeLibrary,
  content: Uint8Array,
  recipients: readonly string[],
): Promise<{ data: Uint8Array; sha256: string }> {
  const data = await sealTo(age, recipients, content);
  return { data, sha256: await sha256Hex(data) };
}

/** Returns the case key sealed to a desk and the escrow: all that rerouting needs, old messages included. */
export async function resealKey(
  age: AgeLibrary,
  entry: { readonly caseIdentity: string; readonly desk: DeskKey; readonly escrow: string },
): Promise<ResealedKey> {
  const { caseIdentity, desk, escrow } = entry;
  const sealed = await sealTo(age, [desk.recipient, escrow], new TextEncoder().encode(caseIdentity));
  return { desk: desk.desk, fingerprint: desk.fingerprint, keyForDesk: toBase64(sealed) };
}

/** Returns what replaces a lost code: from then on the old one neither finds nor opens the case. */
export async function replaceCode(
  age: AgeLibrary,
  entry: { readonly caseIdentity: string; readonly code: string },
): Promise<{ trackToken: string; keyForResident: string }> {
  return {
    trackToken: await trackTokenOf(entry.code),
    keyForResident: await lockText(age, await passphraseOf(entry.code), entry.caseIdentity),
  };
}

/** Returns the first 128 bits of the SHA-256 of a recipient as eight groups: what people compare. */
export async function fingerprintOf(recipient: string): Promise<string> {
  const hex = toHex((await sha256(recipient)).slice(0, 16));
  return hex.replace(/(.{4})(?=.)/g, "$1 ");
}
