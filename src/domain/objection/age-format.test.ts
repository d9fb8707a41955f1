import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from "node:crypto";
import * as age from "age-encryption";
import { expect, test } from "vitest";
import { makeCaseKey, sealFile, sealMessage } from "./index.ts";

/**
 * A second reading of the age specification (age-encryption.org/v1, X25519 recipients) on Node's own cryptography:
 * what is sealed opens without the library that sealed it.
 */
function decryptByTheSpecification(file: Buffer, identity: string): Buffer {
  const headerEnd = file.indexOf("\n--- ") + 5;
  const lineEnd = file.indexOf("\n", headerEnd);
  const lines = file
    .subarray(0, headerEnd - 1)
    .toString("latin1")
    .split("\n");
  expect(lines[0]).toBe("age-encryption.org/v1");
  const fileKey = unwrapFileKey(lines, bech32Bytes(identity));
  const mac = createHmac("sha256", derive(fileKey, "", "header"))
    .update(file.subarray(0, headerEnd - 1))
    .digest();
  expect(unpadded(mac)).toBe(file.subarray(headerEnd, lineEnd).toString("latin1"));
  const payload = file.subarray(lineEnd + 1);
  const key = derive(fileKey, payload.subarray(0, 16), "payload");
  return decryptChunks(key, payload.subarray(16));
}

function unwrapFileKey(lines: readonly string[], secret: Buffer): Buffer {
  const prefix = Buffer.from("302e020100300506032b656e04220420", "hex");
  const privateKey = createPrivateKey({ key: Buffer.concat([prefix, secret]), format: "der", type: "pkcs8" });
  const own = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  for (const [index, line] of lines.entries()) {
    const share = /^-> X25519 (\S+)$/.exec(line)?.[1];
    if (!share) continue;
    const bytes = Buffer.from(share, "base64");
    const spki = Buffer.concat([Buffer.from("302a300506032b656e032100", "hex"), bytes]);
    const publicKey = createPublicKey({ key: spki, format: "der", type: "spki" });
    const shared = diffieHellman({ privateKey, publicKey });
    const key = derive(shared, Buffer.concat([bytes, own]), "age-encryption.org/v1/X25519");
    try {
      return decrypt(key, Buffer.alloc(12), Buffer.from(lines[index + 1] ?? "", "base64"));
    } catch {
      // Another recipient's line.
    }
  }
  throw new Error("No line of the header is for this identity");
}

function decryptChunks(key: Buffer, data: Buffer): Buffer {
  const chunk = 64 * 1024 + 16;
  const parts: Buffer[] = [];
  for (let start = 0; start < data.length; start += chunk) {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(parts.length, 7);
    nonce[11] = start + chunk >= data.length ? 1 : 0;
    parts.push(decrypt(key, nonce, data.subarray(start, start + chunk)));
  }
  return Buffer.concat(parts);
}

function decrypt(key: Buffer, nonce: Buffer, data: Buffer): Buffer {
  const decipher = createDecipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 });
  decipher.setAuthTag(data.subarray(-16));
  return Buffer.concat([decipher.update(data.subarray(0, -16)), decipher.final()]);
}

function derive(secret: Buffer, salt: Buffer | string, info: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, info, 32));
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}

function bech32Bytes(text: string): Buffer {
  const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  const data = text.toLowerCase().slice("age-secret-key-1".length, -6);
  const bits = [...data].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const [desk, escrow, caseKey] = await Promise.all([makeCaseKey(age), makeCaseKey(age), makeCaseKey(age)]);
const recipients = [desk, escrow, caseKey].map(({ recipient }) => recipient);

test("desk, escrow and case key open a message by the specification alone", async () => {
  const sealed = Buffer.from(await sealMessage(age, "Apakah KK-nya sudah terbit?", recipients), "base64");
  for (const { identity } of [desk, escrow, caseKey]) {
    const text = decryptByTheSpecification(sealed, identity).toString("utf8");
    expect(text.trimEnd()).toBe('{"version":1,"text":"Apakah KK-nya sudah terbit?"}');
    expect(text).toHaveLength(1024);
  }
  const stranger = await makeCaseKey(age);
  expect(() => decryptByTheSpecification(sealed, stranger.identity)).toThrow("No line of the header");
});

test("so does a photo of several chunks", async () => {
  const photo = crypto.getRandomValues(new Uint8Array(60_000));
  const large = Buffer.concat([photo, photo, photo]);
  const { data } = await sealFile(age, large, recipients);
  expect(decryptByTheSpecification(Buffer.from(data), escrow.identity).equals(large)).toBe(true);
});
