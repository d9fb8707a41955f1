import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anchorsIn, builtFile, builtPages, isForeign, referencesIn } from "./built-pages.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "pages-"));
  await mkdir(path.join(folder, "wilayah/82.71"), { recursive: true });
  for (const name of ["index.html", "404.html", "wilayah/82.71/index.html", "ikon baru.svg"])
    await writeFile(path.join(folder, name), name);
});
afterAll(() => rm(folder, { recursive: true }));

it("gives every page with the address it answers to", async () => {
  expect(await builtPages(folder)).toEqual([
    { address: "/404.html", html: "404.html" },
    { address: "/", html: "index.html" },
    { address: "/wilayah/82.71/", html: "wilayah/82.71/index.html" },
  ]);
});

it("finds the file behind an address, and none behind a folder without its slash", () => {
  expect(builtFile(folder, "/wilayah/82.71/")).toBe(path.join(folder, "wilayah/82.71/index.html"));
  expect(builtFile(folder, "/ikon%20baru.svg")).toBe(path.join(folder, "ikon baru.svg"));
  expect(builtFile(folder, "/wilayah/82.71")).toBeNull();
  expect(builtFile(folder, "/tidak-ada/")).toBeNull();
});

it("tells links from what a browser fetches by itself", () => {
  const html = `<link rel="stylesheet" href="/a.css"><link rel="canonical" href="http://x/">
    <a class="b" href="/wilayah/?a=1&amp;b=2#isi">x</a><img src="/a.png" srcset="/b.png 2x, /c.png 3x" alt="">
    <script type="module" src="/a.js">"<a href='/no/'>"</script><!-- <a href="/no/"> --><use href="#pola"/>`;
  const found = referencesIn(html).map(
    ({ element, target, isFetched }) => `${element} ${target} ${isFetched}`,
  );
  expect(found).toEqual([
    "link /a.css true",
    "link http://x/ false",
    "a /wilayah/?a=1&b=2#isi false",
    "img /a.png true",
    "img /b.png true",
    "img /c.png true",
    "script /a.js true",
    "use #pola true",
  ]);
});

it("knows the places of a page and the addresses of other hosts", () => {
  expect([...anchorsIn(`<main id="isi"><p id="a&amp;b" data-id="no">`)]).toEqual(["isi", "a&b"]);
  expect(["https://bps.go.id", "//x", "/wilayah/", "#a", "mailto:a@b.id"].map(isForeign)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
