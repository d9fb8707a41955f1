import { Secret, TOTP } from "otpauth";

const periodSeconds = 30;
/** Steps before and after that are taken too, for clocks that differ. */
const window = 1;
const secretBytes = 20;

/** Returns a new secret for one-time codes (RFC 6238, SHA-1, 6 digits, 30 s: what every app can do). */
export function newCodeSecret(random: (bytes: number) => Uint8Array): Uint8Array {
  return random(secretBytes);
}

/** Returns the time step that the code belongs to, or null where it fits none near the instant. */
export function stepOfCode(secret: Uint8Array, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window });
  return delta === null ? null : TOTP.counter({ period: periodSeconds, timestamp }) + delta;
}

/** Returns the code of that instant. */
export function codeAt(secret: Uint8Array, at: Date): string {
  return totp(secret).generate({ timestamp: at.getTime() });
}

/** Returns the secret as people type it, base32. */
export function secretAsText(secret: Uint8Array): string {
  return secretOf(secret).base32;
}

/** Returns the secret of a base32 text. */
export function secretFromText(text: string): Uint8Array {
  return Secret.fromBase32(text).bytes;
}

/** Returns the address an app reads from a QR code. */
export function codeAddress(secret: Uint8Array, name: string, issuer: string): string {
  return new TOTP({ issuer, label: name, secret: secretOf(secret), period: periodSeconds }).toString();
}

function totp(secret: Uint8Array): TOTP {
  return new TOTP({ secret: secretOf(secret), period: periodSeconds });
}

function secretOf(bytes: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer });
}
