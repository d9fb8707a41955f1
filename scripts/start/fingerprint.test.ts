import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprint, Stamp } from "./fingerprint.ts";

let folder: string;
const put = (name: string, content: string) => writeFile(path.join(folder, name), content);
const now = () => fingerprint(folder, ["data", "package.json", "missing"]);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fingerprint-"));
  await mkdir(path.join(folder, "data/82.71"), { recursive: true });
  await put("data/82.71/pendataan.csv", "1");
  await put("package.json", "{}");
});
afterEach(() => rm(folder, { recursive: true }));

it("stays the same while nothing changes", async () => {
  expect(await now()).toBe(await now());
});

it.each([
  ["a content changes", () => put("data/82.71/pendataan.csv", "2")],
  ["a file is added", () => put("data/82.71/tahapan.csv", "1")],
  ["a file is removed", () => rm(path.join(folder, "data/82.71/pendataan.csv"))],
  ["a file is renamed", () => rename(path.join(folder, "data/82.71"), path.join(folder, "data/81.71"))],
  ["a single file named as input changes", () => put("package.json", "[]")],
])("changes when %s", async (_what, change) => {
  const before = await now();
  await change();
  expect(await now()).not.toBe(before);
});

it("does not count tests and what is not an input", async () => {
  const before = await now();
  await put("data/82.71/count.test.ts", "1");
  await put("readme.md", "1");
  expect(await now()).toBe(before);
});

it("is remembered by a stamp until the next one", async () => {
  const stamp = new Stamp(path.join(folder, ".cache/sample.sha256"));
  expect(stamp.matches("a")).toBe(false);
  await stamp.write("a");
  expect(stamp.matches("a")).toBe(true);
  expect(stamp.matches("b")).toBe(false);
});
