import { type AgeLibrary, lockText, unlockText } from "./age.ts";
import { toHex } from "./digest.ts";

const rounds = 600_000;

/** Two secrets from one password, hex. The first signs in; the second opens the keys and never leaves the browser. */
export interface OfficerSecrets {
  readonly authSecret: string;
  readonly wrapSecret: string;
}

/** Returns the secrets of an officer by PBKDF2-SHA256 with 600,000 rounds; takes about a second on a cheap phone. */
export async function deriveOfficerSecrets(name: string, password: string): Promise<OfficerSecrets> {
  const encoder = new TextEncoder();
  const material = encoder.encode(password.normalize("NFC"));
  const key = await crypto.subtle.importKey("raw", material, "PBKDF2", false, ["deriveBits"]);
  const salt = encoder.encode(`bansos-terbuka/petugas/1\n${name}`);
  const parameters = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  const bits = new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 512));
  return { authSecret: toHex(bits.slice(0, 32)), wrapSecret: toHex(bits.slice(32)) };
}

/** Returns the identity of a desk sealed for one officer (base64). */
export function wrapKey(age: AgeLibrary, identity: string, wrapSecret: string): Promise<string> {
  return lockText(age, wrapSecret, identity);
}

/** Returns the identity of the desk, or null where the password was another one. */
export function unwrapKey(age: AgeLibrary, sealed: string, wrapSecret: string): Promise<string | null> {
  return unlockText(age, wrapSecret, sealed);
}
