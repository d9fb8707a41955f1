import { sha256, sha256Hex } from "./digest.ts";

/** Crockford base32: no I, L, O or U, so that a code survives handwriting and reading aloud. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const randomLength = 14;
const codeLength = 16;

/** Returns that many random bytes, fit for secrets. */
export type RandomBytes = (count: number) => Uint8Array;

/** Check characters by ISO/IEC 7064 MOD 1271-36: `mod1271_36` of cdigit fits. */
export interface CodeChecks {
  readonly generate: (text: string) => string;
  readonly validate: (text: string) => boolean;
}

/**
 * Returns a new access code: 14 random characters (70 bits) and 2 check characters, without separators.
 * Draws again where a check character could be misread.
 */
export function makeCode(bytes: RandomBytes, checks: CodeChecks): string {
  for (;;) {
    const drawn = Array.from(bytes(randomLength), (byte) => alphabet[byte & 31]).join("");
    const code = checks.generate(drawn);
    if (isSpeltWell(code)) return code;
  }
}

/** Returns the code as people see it: four groups of four, `7K3M-9QXD-2A4T-H8WN`. */
export function formatCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/**
 * Returns the access code found in what somebody typed or pasted, or null where there is none or its check fails.
 * Case, spaces and dashes do not matter; I and L are read as 1, O as 0. Words before it may look like groups of
 * a code, so of several the last is meant.
 */
export function normaliseCode(text: string, checks: CodeChecks): string | null {
  const pieces =
    text
      .normalize("NFKC")
      .toUpperCase()
      .match(/[0-9A-Z]+/g) ?? [];
  const found = [...pieces.keys()].map((start) => codeStartingAt(pieces.slice(start, start + codeLength)));
  return found.findLast((code) => code !== null && isSpeltWell(code) && checks.validate(code)) ?? null;
}

/** Returns what finds the case at the service (hex) and opens nothing: it cannot be turned back into the code. */
export function trackTokenOf(code: string): Promise<string> {
  return sha256Hex(`bansos-terbuka/lacak/1\n${code}`);
}

/** Returns the passphrase (hex) with which the case key is sealed for the resident. */
export function passphraseOf(code: string): Promise<string> {
  return sha256Hex(`bansos-terbuka/kunci/1\n${code}`);
}

/** Returns the SHA-256 of a text. */
export type TextHash = (text: string) => Uint8Array | Promise<Uint8Array>;

/** Returns the ticket of a case, `BT-7K3M9-QXD2A`: 50 bits of the hash of its id. No secret. */
export async function ticketOf(id: string, hash: TextHash = sha256): Promise<string> {
  const digest = await hash(id.toLowerCase());
  const bits = digest.slice(0, 7).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n) >> 6n;
  const letters = Array.from(
    { length: 10 },
    (_, place) => alphabet[Number((bits >> BigInt(45 - 5 * place)) & 31n)],
  );
  return `BT-${letters.slice(0, 5).join("")}-${letters.slice(5).join("")}`;
}

function isSpeltWell(code: string): boolean {
  return code.length === codeLength && [...code].every((letter) => alphabet.includes(letter));
}

function codeStartingAt(pieces: readonly string[]): string | null {
  let joined = "";
  for (const piece of pieces) {
    joined += piece;
    if (joined.length >= codeLength) break;
  }
  return joined.length === codeLength ? joined.replaceAll(/[IL]/g, "1").replaceAll("O", "0") : null;
}
