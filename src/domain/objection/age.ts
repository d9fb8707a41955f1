import { fromBase64, toBase64 } from "./base64.ts";

/** The part of the npm package `age-encryption` that sealing uses; its whole module fits. */
export interface AgeLibrary {
  readonly Encrypter: new () => {
    addRecipient(recipient: string): void;
    setPassphrase(passphrase: string): void;
    setScryptWorkFactor(logarithm: number): void;
    encrypt(data: Uint8Array): Promise<Uint8Array>;
  };
  readonly Decrypter: new () => {
    addIdentity(identity: string): void;
    addPassphrase(passphrase: string): void;
    decrypt(data: Uint8Array): Promise<Uint8Array>;
  };
  readonly generateX25519Identity: () => Promise<string>;
  readonly identityToRecipient: (identity: string) => Promise<string>;
}

/** Passphrases here are 256-bit hashes of secrets with 70 bits or more: stretching adds nothing a phone should pay for. */
const workFactor = 12;

/** Returns an age file that each of the recipients opens alone. */
export async function sealTo(
  age: AgeLibrary,
  recipients: readonly string[],
  data: Uint8Array,
): Promise<Uint8Array> {
  const encrypter = new age.Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(data);
}

/** Returns a short text as an age file (base64) that the passphrase opens. */
export async function lockText(age: AgeLibrary, passphrase: string, text: string): Promise<string> {
  const encrypter = new age.Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return toBase64(await encrypter.encrypt(new TextEncoder().encode(text)));
}

/** Returns the text, or null where the passphrase is another or the file is damaged. */
export async function unlockText(
  age: AgeLibrary,
  passphrase: string,
  sealed: string,
): Promise<string | null> {
  const decrypter = new age.Decrypter();
  decrypter.addPassphrase(passphrase);
  return readOrNull(async () => new TextDecoder().decode(await decrypter.decrypt(fromBase64(sealed))));
}

/** Returns what is inside, or null where the identity is not among those it was sealed to or the file is damaged. */
export async function openSealed(
  age: AgeLibrary,
  identity: string,
  data: Uint8Array,
): Promise<Uint8Array | null> {
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(identity);
  return readOrNull(() => decrypter.decrypt(data));
}

/** Returns the value read, or null where what was sealed cannot be read with what was given. */
export async function readOrNull<Value>(read: () => Value | Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}
