import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { precompress } from "./compress.ts";

let folder: string;
let cache: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "compress-"));
  cache = await mkdtemp(path.join(tmpdir(), "compress-cache-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(cache, { recursive: true });
});

it("writes both forms beside text, and they give the text back", async () => {
  const page = "<p>keluarga</p>".repeat(200);
  await mkdir(path.join(folder, "wilayah"));
  await writeFile(path.join(folder, "wilayah/index.html"), page);
  expect(await precompress(folder, cache)).toBe(1);
  const read = (name: string) => readFile(path.join(folder, "wilayah", name));
  expect(String(brotliDecompressSync(await read("index.html.br")))).toBe(page);
  expect(String(gunzipSync(await read("index.html.gz")))).toBe(page);
});

it("leaves alone what is small or not text", async () => {
  await writeFile(path.join(folder, "kecil.html"), "<p>1</p>");
  await writeFile(path.join(folder, "data.parquet"), Buffer.alloc(5000));
  expect(await precompress(folder, cache)).toBe(0);
  expect((await readdir(folder)).sort()).toEqual(["data.parquet", "kecil.html"]);
});

it("compresses more files than it takes at once", async () => {
  for (let index = 0; index < 9; index += 1)
    await writeFile(path.join(folder, `${index}.csv`), "82.71.05;12\r\n".repeat(200));
  expect(await precompress(folder, cache)).toBe(9);
});

it("takes what it made before, and drops what no file needs any more", async () => {
  const csv = path.join(folder, "a.csv");
  await writeFile(csv, "82.71.05;12\r\n".repeat(200));
  await precompress(folder, cache);
  const [made = ""] = (await readdir(cache)).filter((name) => name.endsWith(".br"));
  await writeFile(path.join(cache, made), "kept");
  await precompress(folder, cache);
  expect(await readFile(`${csv}.br`, "utf8")).toBe("kept");

  await writeFile(csv, "82.71.06;12\r\n".repeat(200));
  await precompress(folder, cache);
  expect(brotliDecompressSync(await readFile(`${csv}.br`)).toString()).toContain("82.71.06");
  expect(await readdir(cache)).toHaveLength(2);
});
