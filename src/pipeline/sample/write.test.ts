import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { committedPaths, committedReference, committedText } from "./committed-sample.ts";
import { generateSample, sampleSeed, writeSample } from "./index.ts";

const ternate = {
  ...committedReference,
  pilots: committedReference.pilots.filter(({ code }) => code === "82.71"),
};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sample-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the sample in the repository is byte for byte what the generator gives", async () => {
  const target = join(folder, "whole");
  const written = await writeSample(target, generateSample(committedReference), sampleSeed);
  const paths = [...committedPaths(), "BACA-DULU.md", "rahasia-uji.txt"];
  expect(written.files).toBe(paths.length);
  expect(written.bytes).toBeLessThan(2_000_000);
  for (const path of paths)
    expect(await readFile(join(target, path), "utf8"), path).toBe(committedText(path));
}, 120_000);

test("two runs to two folders give the same bytes", async () => {
  const [one, other] = [join(folder, "one"), join(folder, "other")];
  for (const target of [one, other]) await writeSample(target, generateSample(ternate, "seed"), "seed");
  const files = (await readdir(one, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  expect(files).toHaveLength(63);
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    expect(await readFile(path.replace(one, other), "utf8")).toBe(await readFile(path, "utf8"));
  }
});

test("another seed gives other families", () => {
  const written = (seed: string) => JSON.stringify(generateSample(ternate, seed));
  expect(written("seed")).not.toBe(written("other seed"));
});

test("files of an earlier run go and files that are no deliveries stay", async () => {
  const target = join(folder, "stale");
  for (const path of ["2025-10/82.71/2025-10/pendataan.csv", "catatan.txt"]) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), "lama\n");
  }
  const written = await writeSample(target, [], "seed");
  expect(written.removed).toEqual(["2025-10/82.71/2025-10/pendataan.csv"]);
  expect((await readdir(target)).sort()).toContain("catatan.txt");
  await expect(readFile(join(target, "2025-10/82.71/2025-10/pendataan.csv"))).rejects.toThrow();
});

test("the folder says first of all that it is simulated, and what the test secret is for", () => {
  expect(committedText("BACA-DULU.md")).toMatch(/^# SIMULASI: bukan data sebenarnya/);
  expect(committedText("rahasia-uji.txt").trim()).toBe(
    "rahasia-uji-bansos-terbuka-hanya-untuk-data-simulasi",
  );
});
