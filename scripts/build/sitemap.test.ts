import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeSitemap } from "./sitemap.ts";

let folder: string;
const facts = { site: "https://bansos.example", day: "2026-10-31", isSimulated: false };
const read = (name: string) => readFile(path.join(folder, name), "utf8");
const placesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => place);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sitemap-"));
  for (const page of ["", "data", "wilayah/82.71", "petugas", "sematan/x", "sanggah/kerangka"]) {
    await mkdir(path.join(folder, page), { recursive: true });
    await writeFile(path.join(folder, page, "index.html"), "");
  }
  await writeFile(path.join(folder, "404.html"), "");
});
afterEach(() => rm(folder, { recursive: true }));

it("lists the pages that people read, with the day of the release", async () => {
  expect(await writeSitemap(folder, facts)).toBe(3);
  const xml = await read("sitemap.xml");
  expect(placesIn(xml)).toEqual([
    "https://bansos.example/",
    "https://bansos.example/data/",
    "https://bansos.example/wilayah/82.71/",
  ]);
  expect(xml.match(/<lastmod>2026-10-31<\/lastmod>/g)).toHaveLength(3);
  expect(xml).not.toContain("SIMULASI");
});

it("says so where the pages are simulated", async () => {
  await writeSitemap(folder, { ...facts, isSimulated: true });
  expect(await read("sitemap.xml")).toContain("SIMULASI");
});

it("is an index of several where the pages are too many for one", async () => {
  await writeSitemap(folder, facts, 2);
  expect(placesIn(await read("sitemap.xml"))).toEqual([
    "https://bansos.example/sitemap-1.xml",
    "https://bansos.example/sitemap-2.xml",
  ]);
  expect(placesIn(await read("sitemap-1.xml"))).toHaveLength(2);
  expect(placesIn(await read("sitemap-2.xml"))).toEqual(["https://bansos.example/wilayah/82.71/"]);
});
