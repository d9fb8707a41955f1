import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fontsAmong, refusedOn } from "./forbidden.ts";
import { judge, type Limit } from "./limits.ts";
import { weighing } from "./weigh.ts";

const limit: Limit = {
  name: "kecamatan",
  pages: /^\/wilayah\/\d\d\.\d\d\.\d\d\/$/,
  figure: "readable",
  bytes: 12_000,
};
const weight = (address: string, readable: number) => ({
  address,
  readable,
  firstVisit: readable,
  scripts: 0,
  allScripts: 0,
});

describe("a limit", () => {
  it("is judged by the largest of its own pages", () => {
    const verdict = judge(limit, [
      weight("/wilayah/82.71.01/", 9_000),
      weight("/wilayah/82.71.05/", 12_000),
      weight("/wilayah/82.71.02/", 10_000),
      weight("/wilayah/82.71/", 90_000),
    ]);
    expect(verdict).toMatchObject({ pages: 3, median: 10_000, isHeld: true });
    expect(verdict.largest?.address).toBe("/wilayah/82.71.05/");
  });

  it("is broken by one byte", () => {
    expect(judge(limit, [weight("/wilayah/82.71.01/", 12_001)]).isHeld).toBe(false);
  });

  it("is not held where it finds no page to guard", () => {
    expect(judge(limit, [weight("/", 10)]).isHeld).toBe(false);
  });
});

describe("the weight of a page", () => {
  let folder: string;
  /** Bytes that brotli cannot make smaller. */
  const noise = (length: number) =>
    Buffer.from(Array.from({ length }, (_, index) => Math.imul(index, index * 2_654_435_761) >>> 24));

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "weigh-"));
    await mkdir(path.join(folder, "_astro"));
    for (const name of ["_astro/a.css", "_astro/b.js", "_astro/c.js", "ikon.png", "data.csv"])
      await writeFile(path.join(folder, name), noise(3000));
    await writeFile(path.join(folder, "_astro/d.js"), "const later=()=>import(`./c.js`);");
  });
  afterAll(() => rm(folder, { recursive: true }));

  const weigh = (html: string) => weighing(folder)({ address: "/", html });
  const alone = "<p>Ternate</p>";
  const sheet = `<link rel="stylesheet" href="/_astro/a.css">`;
  const others = `<script src="/_astro/b.js" type="module"></script><img src="ikon.png" alt="">`;

  it("counts scripts fetched later apart from those fetched at once", () => {
    const { scripts, allScripts } = weigh(`<script src="/_astro/d.js" type="module"></script>`);
    expect(scripts).toBeLessThan(100);
    expect(allScripts - scripts).toBe(weigh(others).scripts);
  });

  it("counts page and style sheets to be read, everything fetched for the first visit", () => {
    const { readable, firstVisit } = weigh(sheet + others + alone);
    const sheetBytes = weigh(sheet + alone).firstVisit - weigh(alone).firstVisit;
    expect(sheetBytes).toBeGreaterThan(500);
    expect(readable - weigh(alone).readable).toBeGreaterThanOrEqual(sheetBytes);
    expect(firstVisit - readable).toBeGreaterThan(1.5 * sheetBytes);
  });

  it("counts the chunks that a script imports at once, and not what it imports later", async () => {
    await writeFile(path.join(folder, "_astro/own.js"), noise(3000));
    await writeFile(path.join(folder, "_astro/later.js"), noise(3000));
    const code = `import{a as e}from"./deeper.js";const f=()=>import("./later.js");e(f)`;
    await writeFile(path.join(folder, "_astro/entry.js"), code);
    await writeFile(path.join(folder, "_astro/deeper.js"), `import"./own.js";export const a=1`);
    const { readable, firstVisit } = weigh(`<script src="/_astro/entry.js" type="module"></script>${alone}`);
    const one = weigh(`<script src="/_astro/own.js" type="module"></script>${alone}`);
    const own = one.firstVisit - one.readable;
    expect(firstVisit - readable).toBeGreaterThan(own);
    expect(firstVisit - readable).toBeLessThan(1.5 * own);
  });

  it("counts a file once however often it is asked for", () => {
    const once = weigh(sheet + alone).readable;
    expect(weigh(sheet + sheet + alone).readable).toBeLessThan(once + 20);
  });

  it("does not count what is only linked, of another host, or the address of the page itself", () => {
    const { readable, firstVisit } = weigh(
      `<a href="/data.csv">CSV</a><link rel="canonical" href="http://localhost/x/"><use href="#arsir">${alone}`,
    );
    expect(firstVisit).toBe(readable);
  });
});

describe("what the policy refuses", () => {
  const on = (html: string) => refusedOn({ address: "/", html });

  it.each([
    ["a style element", "<style>p{}</style>"],
    ["a style attribute", `<p class="a" style="color:red">`],
    ["a script in the page", "<script>go()</script>"],
    ["an event handler", `<button onclick="go()">`],
    ["an image of another host", `<img src="https://contoh.id/a.png" alt="">`],
    ["a style sheet of another host", `<link rel="stylesheet" href="//contoh.id/a.css">`],
  ])("is found: %s", (_what, html) => {
    expect(on(html)).toHaveLength(1);
  });

  it("is not files of our own, data in the page, links, or words about style", () => {
    const html = `<script type="module" src="/_astro/a.js"></script>
      <script type="application/ld+json">{}</script>
      <a href="https://bps.go.id/">BPS</a><p title="style=">tanpa style="x"</p>`;
    expect(on(html)).toEqual([]);
  });

  it("is fonts", () => {
    expect(fontsAmong(["a.css", "_astro/inter.woff2"])).toEqual(["_astro/inter.woff2"]);
  });
});
