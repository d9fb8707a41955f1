import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inFreshFolder, replace } from "./fresh-folder.ts";

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "fresh-"));
});
afterEach(() => rm(parent, { recursive: true }));

it("gives runs side by side folders of their own", async () => {
  const seen = await inFreshFolder(parent, "dist", async (first) =>
    inFreshFolder(parent, "dist", async (second) => [first, second]),
  );
  expect(new Set(seen).size).toBe(2);
});

it("removes the folder when the work is done, moved away or failed", async () => {
  await inFreshFolder(parent, "dist", (folder) => writeFile(path.join(folder, "a"), "1"));
  await inFreshFolder(parent, "dist", (folder) => replace(path.join(parent, "target"), folder));
  const failing = () => Promise.reject(new Error("no"));
  await expect(inFreshFolder(parent, "dist", failing)).rejects.toThrow("no");
  expect(await readdir(parent)).toEqual(["target"]);
});

it("removes what a killed run left an hour ago, not what a run is filling now", async () => {
  const [old, young] = [path.join(parent, "dist-old"), path.join(parent, "dist-young")];
  await mkdir(old);
  await mkdir(young);
  await utimes(old, new Date(0), new Date(0));
  await inFreshFolder(parent, "dist", () => Promise.resolve());
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
});

it("replaces a folder as a whole", async () => {
  const target = path.join(parent, "deep/target");
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, "old"), "1");
  const fresh = path.join(parent, "new");
  await mkdir(fresh);
  await writeFile(path.join(fresh, "new"), "2");
  await replace(target, fresh);
  expect(await readdir(target)).toEqual(["new"]);
  expect(await readFile(path.join(target, "new"), "utf8")).toBe("2");
});
