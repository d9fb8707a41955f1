import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);
/** First recommendation of the OWASP password storage cheat sheet for argon2id; memory in KiB. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const hashBytes = 32;

/** Returns the argon2id hash of an auth secret as a PHC string. */
export async function hashAuthSecret(authSecret: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive("argon2id", { message: authSecret, nonce: salt, tagLength: hashBytes, ...cost });
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Claims that the auth secret gives this hash. Throws where the hash is no argon2id PHC string. */
export async function isAuthSecret(authSecret: string, phc: string): Promise<boolean> {
  const fields = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc);
  if (!fields) throw new Error("The hash of an account is not argon2id in PHC form: reset the account");
  const [, memory, passes, parallelism, salt = "", hash = ""] = fields;
  const expected = Buffer.from(hash, "base64");
  const found = await derive("argon2id", {
    message: authSecret,
    nonce: Buffer.from(salt, "base64"),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(found, expected);
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replace(/=+$/, "");
}
