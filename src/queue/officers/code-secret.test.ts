import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { decryptCodeSecret, encryptCodeSecret } from "./code-secret.ts";

const key = randomBytes(32);
const secret = randomBytes(20);

it("gives the secret back to the same officer and key only", () => {
  const encrypted = encryptCodeSecret(secret, "officer-1", key);
  expect(decryptCodeSecret(encrypted, "officer-1", key)).toEqual(secret);
  expect(() => decryptCodeSecret(encrypted, "officer-2", key)).toThrow();
  expect(() => decryptCodeSecret(encrypted, "officer-1", randomBytes(32))).toThrow();
});

it("shows nothing of the secret", () => {
  const encrypted = Buffer.from(encryptCodeSecret(secret, "officer-1", key), "base64");
  expect(encrypted.includes(secret)).toBe(false);
});

it("notices a changed byte", () => {
  const encrypted = Buffer.from(encryptCodeSecret(secret, "officer-1", key), "base64");
  encrypted.writeUInt8(encrypted.readUInt8(encrypted.length - 1) ^ 1, encrypted.length - 1);
  expect(() => decryptCodeSecret(encrypted.toString("base64"), "officer-1", key)).toThrow();
});
