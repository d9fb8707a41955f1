import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as age from "age-encryption";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deriveOfficerSecrets, unwrapKey } from "#domain/objection";
import { type KeptStore, openStore } from "#queue/store";
import { deskKeys } from "#schemas/objection";
import { projectFolder } from "../config.ts";
import { type Accounts, add, disable, enable, type Given, renewCode, reset } from "./accounts.ts";
import { officerTable } from "./list.ts";

const sample = (name: string) => path.join(projectFolder, "data/sample", name);
const now = new Date("2026-11-09T01:00:00.000Z");
const siti: Given = {
  name: "siti",
  fullName: "Siti Contoh",
  role: "admin",
  desks: ["dinsos-82.71"],
  keyFiles: [sample("kunci-demonstrasi.json")],
};

let folder: string;
let store: KeptStore;
let accounts: Accounts;
let password: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "akun-"));
  store = await openStore({ file: path.join(folder, "antrean.db") });
  password = "sandi percobaan";
  accounts = {
    store,
    secrets: { pepper: randomBytes(32), challenge: randomBytes(32), officerCodes: randomBytes(32) },
    keys: deskKeys.parse(JSON.parse(readFileSync(sample("kunci-meja.json"), "utf8"))),
    askPassword: async () => password,
  };
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const row = async () => {
  const found = await store.officerByName("siti");
  if (found === null) throw new Error("There is no siti");
  return found;
};
const opened = async (given: string) => {
  const { wrapSecret } = await deriveOfficerSecrets("siti", given);
  return unwrapKey(age, (await row()).keys[0]?.sealed ?? "", wrapSecret);
};
const sessionOf = async () => {
  await store.addSession({
    idHash: "sidik",
    officer: (await row()).id,
    createdAt: now.toISOString(),
    expiresAt: "2026-11-09T09:00:00.000Z",
  });
};

test("a password opens the keys of the desk until another takes its place, and sessions end with it", async () => {
  await add(accounts, siti);
  const identity = await opened("sandi percobaan");
  expect(readFileSync(sample("kunci-demonstrasi.json"), "utf8")).toContain(identity ?? "nothing");
  await sessionOf();
  await store.updateOfficer((await row()).id, { failures: 9, lockedUntil: "2027-01-01T00:00:00.000Z" });
  expect(officerTable(await store.officers(), now)).toContain("menunggu sampai 2027-01-01T00:00:00.000Z");

  password = "sandi yang lain";
  await reset(accounts, siti);
  expect(await opened("sandi percobaan")).toBeNull();
  expect(await opened("sandi yang lain")).toBe(identity);
  expect(await row()).toMatchObject({ failures: 0, lockedUntil: null });
  expect(await store.session("sidik")).toBeNull();
});

test("an account is listed, shut with its sessions, opened again, and gets another code", async () => {
  await add(accounts, siti);
  expect(officerTable(await store.officers(), now)).toMatch(
    /siti +Siti Contoh +pengelola +dinsos-82\.71 +aktif$/,
  );
  await sessionOf();
  await disable(accounts, siti);
  expect(await store.session("sidik")).toBeNull();
  expect(officerTable(await store.officers(), now)).toMatch(/ditutup$/);
  await enable(accounts, siti);
  expect(officerTable(await store.officers(), now)).toMatch(/aktif$/);
  const { codeSecret } = await row();
  expect(await renewCode(accounts, siti)).toMatch(/^ {2}([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/m);
  expect((await row()).codeSecret).not.toBe(codeSecret);
});

test("what cannot be is refused with the reason, and makes no account", async () => {
  const refusals: readonly (readonly [Partial<Given>, string])[] = [
    [{ keyFiles: [] }, "Kunci rahasia meja ini belum diberikan"],
    [{ desks: ["dinsos-99.99"] }, "Tidak ada meja bernama dinsos-99.99"],
    [{ desks: [] }, "paling sedikit satu meja"],
    [{ role: "bos" }, "Tidak ada peran bernama bos"],
    [{ name: "petugas-satu" }, "petugas-satu tidak bisa dipakai"],
    [{ name: "Siti" }, "Siti tidak bisa dipakai"],
    [{ fullName: " " }, "nama lengkap"],
  ];
  for (const [fields, reason] of refusals)
    await expect(add(accounts, { ...siti, ...fields })).rejects.toThrow(reason);
  await expect(add({ ...accounts, keys: null }, siti)).rejects.toThrow("Belum ada kunci meja");
  await expect(disable(accounts, siti)).rejects.toThrow("Tidak ada akun bernama siti");
  expect(await store.officers()).toEqual([]);
});
