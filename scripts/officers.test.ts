import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectFolder, toolEnvironment } from "./config.ts";

const folder = mkdtempSync(path.join(tmpdir(), "petugas-"));
const keys = path.join(projectFolder, "data/sample/kunci-demonstrasi.json");
afterAll(() => rmSync(folder, { recursive: true }));

function command(given: readonly string[], input = "") {
  const env = { ...toolEnvironment, DATABASE_URL: "", QUEUE_FOLDER: folder };
  return spawnSync(process.execPath, ["scripts/officers.ts", ...given], {
    cwd: projectFolder,
    encoding: "utf8",
    env,
    input,
  });
}

const siti = [
  "add",
  "--name",
  "siti",
  "--full-name",
  "Siti Contoh",
  "--desk",
  "dinsos-82.71",
  "--role",
  "admin",
];

test("the first administrator is made from the terminal, and the disk holds nothing to sign in with", () => {
  const added = command([...siti, "--key", keys, "--password-stdin"], "sandi percobaan\n");
  expect([added.status, added.stderr]).toEqual([0, ""]);
  expect(added.stdout).toContain("Akun siti dibuat.");
  expect(added.stdout).toMatch(/[▀▄█]{10}/);
  const secret = /^ {2}((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})$/m.exec(added.stdout)?.[1]?.replaceAll(" ", "");
  expect(secret).toHaveLength(32);

  const kept = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "latin1"));
  expect(kept.some((content) => content.includes("Siti Contoh"))).toBe(true);
  for (const text of ["sandi percobaan", "AGE-SECRET-KEY", secret ?? ""])
    expect(kept.filter((content) => content.includes(text))).toEqual([]);
}, 120_000);

test("a refusal leaves with a failure and says why", () => {
  const { status, stderr, stdout } = command([...siti, "--key", keys], "sandi percobaan\n");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/Akun siti sudah ada|hanya bisa diketik di terminal/);
}, 120_000);

test.each([[[]], [["disable"]], [["list", "--semua"]]])(
  "%j: how to call it",
  (given) => {
    const { status, stderr } = command(given);
    expect([status, stderr]).toEqual([2, expect.stringContaining("npm run officers -- add")]);
  },
  120_000,
);
