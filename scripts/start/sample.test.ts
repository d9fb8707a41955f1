import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { silentProgress } from "./progress.ts";
import { type PublishDelivery, prepareSample, readIndex } from "./sample.ts";

let folder: string;
let published: string[];

/** Leaves an index and a private ledger behind, as the pipeline does. */
const publish: PublishDelivery = async ({ folder: delivery, date, publicFolder, privateFolder }) => {
  published.push(`${path.basename(delivery)} ${date}`);
  const id = `${date}.1`;
  const release = { id, published: date, nature: "simulasi", sha256: "0" };
  await put(path.join(publicFolder, "rilis.json"), JSON.stringify({ latest: id, releases: [release] }));
  await put(path.join(privateFolder, "simulasi", `${id}.json`), "{}");
};

const prepare = (by = publish) => prepareSample({ folder, publish: by, progress: silentProgress });

async function put(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sample-"));
  published = [];
  await put(path.join(folder, "data/sample/2026-04/82.71/2026-01/pendataan.csv"), "1");
});
afterEach(() => rm(folder, { recursive: true }));

it("publishes the three deliveries in order, then nothing while nothing changes", async () => {
  await prepare();
  expect(published).toEqual(["2026-04 2026-04-30", "2026-07 2026-07-31", "2026-10 2026-10-31"]);
  expect(readIndex(folder)?.latest).toBe("2026-10-31.1");
  expect(await readdir(path.join(folder, "data/private/simulasi"))).toHaveLength(3);
  await prepare();
  expect(published).toHaveLength(3);
});

it("publishes again from the first when a count changed", async () => {
  await prepare();
  await put(path.join(folder, "data/sample/2026-04/82.71/2026-01/pendataan.csv"), "2");
  await prepare();
  expect(published).toHaveLength(6);
});

it("keeps the old releases where publishing fails, and tries again", async () => {
  await prepare();
  await put(path.join(folder, "src/pipeline/index.ts"), "changed");
  const failing: PublishDelivery = () => Promise.reject(new Error("audit"));
  await expect(prepare(failing)).rejects.toThrow("audit");
  expect(readIndex(folder)?.latest).toBe("2026-10-31.1");
  await prepare();
  expect(published).toHaveLength(6);
});

it.each([
  ["real figures", { id: "2026-10-31.1", published: "2026-10-31", nature: "resmi", sha256: "0" }],
  [
    "simulated figures of someone else",
    { id: "2026-11-15.1", published: "2026-11-15", nature: "simulasi", sha256: "0" },
  ],
])("never touches releases of %s", async (_what, release) => {
  const index = JSON.stringify({ latest: release.id, releases: [release] });
  await put(path.join(folder, "public/unduh/rilis.json"), index);
  await put(path.join(folder, "data/private", release.nature, `${release.id}.json`), "{}");
  await prepare();
  expect(published).toEqual([]);
  expect(await readFile(path.join(folder, "public/unduh/rilis.json"), "utf8")).toBe(index);
  expect(await readdir(path.join(folder, "data/private"))).toEqual([release.nature]);
});

it("leaves the private ledger of real figures alone when it replaces the simulated one", async () => {
  await put(path.join(folder, "data/private/rahasia"), "secret");
  await prepare();
  expect(await readFile(path.join(folder, "data/private/rahasia"), "utf8")).toBe("secret");
});
