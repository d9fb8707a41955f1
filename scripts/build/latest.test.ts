import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copyLatest } from "./latest.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "latest-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("gives the files of the latest release, and no others, an address without its number", async () => {
  const releases = ["2026-04-30.1", "2026-07-31.1"].map((id) => ({
    id,
    published: id.slice(0, 10),
    nature: "simulasi",
    sha256: "0",
  }));
  for (const { id } of releases) {
    await mkdir(path.join(folder, "unduh/rilis", id, "pendataan"), { recursive: true });
    await writeFile(path.join(folder, "unduh/rilis", id, "pendataan/pendataan.csv"), id);
    await writeFile(path.join(folder, "unduh/rilis", id, "manifest.json.br"), id);
  }
  const index = { latest: "2026-07-31.1", releases };
  await writeFile(path.join(folder, "unduh/rilis.json"), JSON.stringify(index));
  await copyLatest(folder);
  const latest = path.join(folder, "unduh/latest");
  expect((await readdir(latest)).sort()).toEqual(["manifest.json.br", "pendataan"]);
  expect(await readFile(path.join(latest, "pendataan/pendataan.csv"), "utf8")).toBe("2026-07-31.1");
});

it("leaves a site without releases alone", async () => {
  await copyLatest(folder);
  expect(await readdir(folder)).toEqual([]);
});
