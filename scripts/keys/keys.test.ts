import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as age from "age-encryption";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fingerprintOf, makeCaseKey, openBody, openWithDeskKey, sealCase } from "#domain/objection";
import { deskKeys, type ObjectionBody, routingTable } from "#schemas/objection";
import { projectFolder } from "../config.ts";
import { refusalFor } from "./write-keys.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "kunci-"));
const out = path.join(scratch, "rahasia");
const open = path.join(scratch, "kunci-meja.json");
const isWindows = process.platform === "win32";

function command(...given: string[]) {
  return spawnSync(process.execPath, ["scripts/keys.ts", ...given], { cwd: projectFolder, encoding: "utf8" });
}

const json = (file: string) => JSON.parse(readFileSync(path.resolve(projectFolder, file), "utf8"));
const desks = routingTable.parse(json("data/reference/perutean.json")).desks.map(({ id }) => id);
/** The lines of an identity file that the age tool reads. */
const identityIn = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));

let printed = "";
beforeAll(() => {
  const { status, stdout, stderr } = command("--out", out, "--public", open);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  printed = stdout;
});
afterAll(() => rmSync(scratch, { recursive: true }));

describe("new keys", () => {
  test("every desk and the escrow has its own, readable by the owner alone", () => {
    const files = readdirSync(out).sort();
    expect(files).toEqual([...desks.map((desk) => `meja-${desk}.txt`), "penitipan.txt"].sort());
    const identities = files.flatMap((file) => identityIn(path.join(out, file)));
    expect(new Set(identities).size).toBe(desks.length + 1);
    for (const identity of identities) expect(identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
    if (!isWindows)
      for (const file of files) expect(statSync(path.join(out, file)).mode & 0o777, file).toBe(0o600);
  });

  test("the public file fits its schema, holds nothing private and the fingerprints that are printed", async () => {
    const keys = deskKeys.parse(json(open));
    expect(keys.nature).toBe("resmi");
    expect(keys.desks.map(({ desk }) => desk)).toEqual(desks);
    expect(readFileSync(open, "utf8")).not.toContain("SECRET");
    expect(printed).not.toContain("SECRET");
    for (const { recipient, fingerprint } of [keys.escrow, ...keys.desks]) {
      expect(fingerprint).toBe(await fingerprintOf(recipient));
      const sum = createHash("sha256").update(recipient).digest("hex");
      expect(fingerprint.replaceAll(" ", "")).toBe(sum.slice(0, 32));
      expect(printed).toContain(fingerprint);
    }
  });

  test("they open what a browser seals, as age files", async () => {
    const keys = deskKeys.parse(json(open));
    const desk = keys.desks.find((one) => one.desk === "dinsos-82.71");
    if (!desk) throw new Error("no key of dinsos-82.71");
    const caseKey = await makeCaseKey(age);
    const body = { version: 1, story: "Contoh" } as ObjectionBody;
    const escrow = keys.escrow.recipient;
    const sealed = await sealCase(age, { body, code: "7K3M9QXD2A4TH8WN", caseKey, desk, escrow });
    const file = Buffer.from(sealed.body, "base64");
    expect(file.toString("latin1").startsWith("age-encryption.org/v1\n")).toBe(true);
    for (const name of ["meja-dinsos-82.71.txt", "penitipan.txt"]) {
      const identity = identityIn(path.join(out, name)).join();
      expect(await openWithDeskKey(age, sealed.keyForDesk, identity)).toBe(caseKey.identity);
      expect(await openBody(age, sealed.body, identity)).toEqual(body);
    }
    const other = identityIn(path.join(out, "meja-umum.txt")).join();
    expect(await openBody(age, sealed.body, other)).toBeNull();
  });

  test("the instructions tell how to open a case without this program", () => {
    expect(printed).toContain("age -d -i penitipan.txt laporan.age");
    expect(printed).toContain(path.join(out, "penitipan.txt"));
  });
});

describe("refusals", () => {
  test("nothing is overwritten, neither private nor public", () => {
    const before = readFileSync(path.join(out, "penitipan.txt"), "utf8");
    const again = command("--out", out, "--public", path.join(scratch, "lain.json"));
    expect(again.status).toBe(1);
    expect(again.stderr).toContain("Tidak ada yang ditimpa");
    const elsewhere = path.join(scratch, "lain");
    expect(command("--out", elsewhere, "--public", open).status).toBe(1);
    expect(readFileSync(path.join(out, "penitipan.txt"), "utf8")).toBe(before);
    expect(readdirSync(scratch).sort()).toEqual(["kunci-meja.json", "rahasia"]);
  });

  test("private keys do not lie in the project, by no way round, except in data/private", () => {
    const project = path.join(scratch, "proyek");
    mkdirSync(path.join(project, "data/private"), { recursive: true });
    if (!isWindows) symlinkSync(project, path.join(scratch, "jalan"));
    const why = (folder: string) =>
      refusalFor({ project, out: folder, open: path.join(project, "kunci-meja.json") }, desks)?.why ?? null;
    expect(why(project)).toBe("keys.insideProject");
    expect(why(path.join(project, "public/kunci"))).toBe("keys.insideProject");
    expect(why(path.join(scratch, "lain/../proyek/src"))).toBe("keys.insideProject");
    if (!isWindows) expect(why(path.join(scratch, "jalan/src/kunci"))).toBe("keys.insideProject");
    expect(why(path.join(project, "data/privat"))).toBe("keys.insideProject");
    expect(why(path.join(project, "data/private/kunci"))).toBeNull();
    expect(why(`${project}-luar`)).toBeNull();
    rmSync(project, { recursive: true });
    rmSync(path.join(scratch, "jalan"), { force: true });
  });

  test.each([[[]], [["--out"]], [["--demo", "--out", "x"]], [["--kunci"]]])("%j: how to call it", (given) => {
    const { status, stderr } = command(...given);
    expect(status).toBe(2);
    expect(stderr).toContain("npm run keys -- --out");
  });
});

describe("the keys of the demonstration", () => {
  test("belong together, say that they are simulated, and fit the routing", async () => {
    const keys = deskKeys.parse(json("data/sample/kunci-meja.json"));
    const secret = json("data/sample/kunci-demonstrasi.json");
    expect(keys.nature).toBe("simulasi");
    expect(secret.nature).toBe("simulasi");
    expect(keys.desks.map(({ desk }) => desk)).toEqual(desks);
    expect(await age.identityToRecipient(secret.escrow)).toBe(keys.escrow.recipient);
    for (const { desk, identity } of secret.desks) {
      const known = keys.desks.find((one) => one.desk === desk);
      expect(await age.identityToRecipient(identity)).toBe(known?.recipient);
      expect(known?.fingerprint).toBe(await fingerprintOf(String(known?.recipient)));
    }
  });
});
