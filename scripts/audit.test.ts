import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const small = "src/pipeline/tests/fixtures/kecil";
const release = `${small}/terbit/2026-06-30.1`;

function command(...own: string[]) {
  const reference = ["--reference", `${small}/reference`, "--policy", `${small}/policy`];
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/audit.ts", ...own, ...reference], {
    cwd: join(import.meta.dirname, ".."),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("a release without the one before it ends with 1 and says so", () => {
  const { status, stdout, stderr } = command(release);
  expect(stderr).toBe("");
  expect(status).toBe(1);
  expect(stdout).toContain("Rilis 2026-06-30.1 TIDAK lolos pemeriksaan.");
  expect(stdout).toContain("✗ Rilis sebelumnya ada dan utuh\n      2026-03-31.1");
});

test("machines get the result as JSON and nothing else", () => {
  const { stdout } = command(release, "--json");
  expect(JSON.parse(stdout)).toMatchObject({ release: "2026-06-30.1", passed: false });
});

test("a folder without a release ends with 1", () => {
  const { status, stderr } = command(small);
  expect(status).toBe(1);
  expect(stderr).toContain("Folder ini tidak berisi rilis yang bisa dibaca.");
});

test.each([
  [[], "Sebutkan satu folder rilis"],
  [["a", "b"], "Sebutkan satu folder rilis"],
  [["a", "--angka", "x"], "tidak dikenal. Periksa ejaannya"],
])("arguments %j end with 2 and the way to call it", (given, message) => {
  const { status, stderr } = command(...given);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain("Cara pakai: npm run audit -- <folder rilis>");
});
