import { expect, it } from "vitest";
import { hashAuthSecret, isAuthSecret } from "./auth-hash.ts";

const secret = "a".repeat(64);

it("keeps an argon2id hash with a salt of its own, and knows the secret again", async () => {
  const [first, second] = await Promise.all([hashAuthSecret(secret), hashAuthSecret(secret)]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(first).not.toBe(second);
  expect(await isAuthSecret(secret, first)).toBe(true);
  expect(await isAuthSecret("b".repeat(64), first)).toBe(false);
});

it("reads the cost from the hash, so that it can be raised later", async () => {
  // argon2id of "password" with the salt "somesalt", from the test vectors of the reference implementation.
  const phc = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
  expect(await isAuthSecret("password", phc)).toBe(true);
});

it("does not take what is no argon2id hash for a wrong password", async () => {
  await expect(isAuthSecret(secret, "$2b$10$abc")).rejects.toThrow("not argon2id");
});
