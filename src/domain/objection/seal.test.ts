import * as age from "age-encryption";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ObjectionBody } from "#schemas/objection";
import { objectionBody, resealedKey, sealedCase } from "#schemas/objection";
import {
  type DeskKey,
  deriveOfficerSecrets,
  fingerprintOf,
  isKeyPair,
  makeCaseKey,
  openBody,
  openFile,
  openMessage,
  openWithCode,
  openWithDeskKey,
  replaceCode,
  resealKey,
  sealCase,
  sealFile,
  sealMessage,
  trackTokenOf,
  unwrapKey,
  wrapKey,
} from "./index.ts";

const code = "7K3M9QXD2A4TH8WN";
const body: ObjectionBody = {
  version: 1,
  kind: "usul",
  channel: "self",
  area: "82.71.05",
  kelurahan: "Mayau",
  address: "RT 2",
  program: null,
  desil: null,
  relation: "self",
  name: "Contoh Satu",
  subject: { name: "", address: "" },
  story: "Ibu saya janda dan belum pernah didata.",
  contact: null,
  photos: [],
};

async function desk(id: string): Promise<{ identity: string; key: DeskKey }> {
  const { identity, recipient } = await makeCaseKey(age);
  return { identity, key: { desk: id, recipient, fingerprint: await fingerprintOf(recipient) } };
}

const [dinsos, dukcapil, escrow, caseKey] = await Promise.all([
  desk("dinsos-82.71"),
  desk("dukcapil-82.71"),
  desk("escrow"),
  makeCaseKey(age),
]);
const targets = { desk: dinsos.key, escrow: escrow.key.recipient };
const recipients = [dinsos.key.recipient, escrow.key.recipient, caseKey.recipient];
const sealed = await sealCase(age, { body, code, caseKey, ...targets });

test("a sealed case fits the schema and shows nothing of what was written", () => {
  expect(sealedCase.parse(sealed)).toEqual(sealed);
  const bytes = Buffer.from(sealed.body, "base64");
  expect(bytes.toString("latin1")).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);
  expect(bytes.includes("Contoh")).toBe(false);
});

test("desk, escrow and code each open the case alone", async () => {
  for (const identity of [dinsos.identity, escrow.identity]) {
    expect(await openWithDeskKey(age, sealed.keyForDesk, identity)).toBe(caseKey.identity);
    expect(await openBody(age, sealed.body, identity)).toEqual(body);
  }
  expect(await openWithCode(age, sealed.keyForResident, code)).toBe(caseKey.identity);
  expect(objectionBody.parse(await openBody(age, sealed.body, caseKey.identity))).toEqual(body);
});

test("another desk, another code, damaged or foreign text open nothing", async () => {
  expect(await openWithDeskKey(age, sealed.keyForDesk, dukcapil.identity)).toBeNull();
  expect(await openBody(age, sealed.body, dukcapil.identity)).toBeNull();
  expect(await openWithCode(age, sealed.keyForResident, "7K3M9QXD2A4TH8WP")).toBeNull();
  const bytes = Buffer.from(sealed.body, "base64");
  bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1;
  expect(await openBody(age, bytes.toString("base64"), caseKey.identity)).toBeNull();
  expect(await openBody(age, "bukan base64", caseKey.identity)).toBeNull();
});

test("the length of what is sealed tells its bucket and no more", async () => {
  const lengthOf = async (story: string) =>
    (await sealCase(age, { body: { ...body, story }, code, caseKey, ...targets })).body.length;
  const empty = JSON.stringify({ ...body, story: "" }).length;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 10, max: 2000 }), async (length) => {
      const bucket = empty + length <= 1024 ? 1024 : empty + length <= 2048 ? 2048 : 4096;
      const filler = "x".repeat(bucket === 1024 ? 10 : bucket - 1024 - empty + 1000);
      expect(await lengthOf("y".repeat(length))).toBe(await lengthOf(filler.slice(0, 2000)));
    }),
    { numRuns: 15 },
  );
  expect(await lengthOf("x".repeat(10))).toBeLessThan(await lengthOf("x".repeat(2000)));
});

test("what is inside is plain JSON followed by spaces, for the age tool alone", async () => {
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(escrow.identity);
  const text = await decrypter.decrypt(Buffer.from(sealed.body, "base64"), "text");
  expect(text).toHaveLength(1024);
  expect(text.trimEnd()).toBe(JSON.stringify(body));
});

test("a rerouted case is opened by the new desk, old messages and photos included", async () => {
  const message = await sealMessage(age, "Apakah KK-nya sudah terbit?", recipients);
  const photo = await sealFile(age, new Uint8Array([255, 216, 255]), recipients);
  const resealed = await resealKey(age, {
    caseIdentity: caseKey.identity,
    desk: dukcapil.key,
    escrow: escrow.key.recipient,
  });
  expect(resealedKey.parse(resealed)).toEqual(resealed);
  expect(resealed.desk).toBe("dukcapil-82.71");
  const identity = await openWithDeskKey(age, resealed.keyForDesk, dukcapil.identity);
  expect(identity).toBe(caseKey.identity);
  expect(await openBody(age, sealed.body, String(identity))).toEqual(body);
  expect(await openMessage(age, message, String(identity))).toBe("Apakah KK-nya sudah terbit?");
  expect(await openFile(age, photo.data, String(identity))).toEqual(new Uint8Array([255, 216, 255]));
  expect(await openWithDeskKey(age, resealed.keyForDesk, escrow.identity)).toBe(caseKey.identity);
  expect(await openWithDeskKey(age, resealed.keyForDesk, dinsos.identity)).toBeNull();
});

test("a file is announced under the hash of its ciphertext", async () => {
  const { data, sha256 } = await sealFile(age, new Uint8Array(70_000), recipients);
  const { createHash } = await import("node:crypto");
  expect(sha256).toBe(createHash("sha256").update(data).digest("hex"));
});

test("a new code opens the case, and the old one does not fit any more", async () => {
  const other = "0000000000000000";
  const replaced = await replaceCode(age, { caseIdentity: caseKey.identity, code: other });
  expect(replaced.trackToken).toBe(await trackTokenOf(other));
  expect(await openWithCode(age, replaced.keyForResident, other)).toBe(caseKey.identity);
  expect(await openWithCode(age, replaced.keyForResident, code)).toBeNull();
});

test("a body is not taken for a message", async () => {
  expect(await openMessage(age, sealed.body, caseKey.identity)).toBeNull();
});

test("a recipient that is somebody else's is found out", async () => {
  expect(await isKeyPair(age, caseKey.identity, sealed.caseRecipient)).toBe(true);
  expect(await isKeyPair(age, caseKey.identity, dukcapil.key.recipient)).toBe(false);
  expect(await isKeyPair(age, "bukan kunci", sealed.caseRecipient)).toBe(false);
});

test("a fingerprint is eight groups that sha256sum gives as well", async () => {
  const { createHash } = await import("node:crypto");
  const hex = createHash("sha256").update(dinsos.key.recipient).digest("hex");
  expect(dinsos.key.fingerprint).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  expect(dinsos.key.fingerprint.replaceAll(" ", "")).toBe(hex.slice(0, 32));
});

test("a password gives two unlike secrets, and only its own opens the desk key", async () => {
  const { pbkdf2Sync } = await import("node:crypto");
  const secrets = await deriveOfficerSecrets("rina", "kata sandi yang panjang");
  const salt = "bansos-terbuka/petugas/1\nrina";
  const bits = pbkdf2Sync("kata sandi yang panjang", salt, 600_000, 64, "sha256").toString("hex");
  expect(secrets).toEqual({ authSecret: bits.slice(0, 64), wrapSecret: bits.slice(64) });
  const wrapped = await wrapKey(age, dinsos.identity, secrets.wrapSecret);
  expect(await unwrapKey(age, wrapped, secrets.wrapSecret)).toBe(dinsos.identity);
  expect(await unwrapKey(age, wrapped, secrets.authSecret)).toBeNull();
});
