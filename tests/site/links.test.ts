import { readFile } from "node:fs/promises";
import { beforeAll, expect, inject, it } from "vitest";
import {
  anchorsIn,
  type BuiltPage,
  builtFile,
  builtPages,
  isForeign,
  referencesIn,
} from "../../scripts/checks/built-pages.ts";

let pages: BuiltPage[];

beforeAll(async () => {
  pages = await builtPages(inject("siteFolder"));
});

const isOtherScheme = (target: string) => /^(mailto|tel):/.test(target);

/** Claims that what is behind `#` says what a script is to show and names no place; `verify-links` reads those of figures. */
const isForScript = (pathname: string, hash: string) =>
  /^#(rilis=|kueri=)/.test(hash) || (pathname.endsWith("/periksa/") && hash.startsWith("#20"));

/** Returns why a link of our own leads nowhere, or null. */
function fault(from: string, target: string, anchors: ReadonlyMap<string, Set<string>>): string | null {
  const { pathname, hash } = new URL(target, `http://site${from}`);
  const file = builtFile(inject("siteFolder"), pathname);
  if (file === null) return `${from} -> ${target}: no such file`;
  if (hash === "" || !file.endsWith(".html") || isForScript(pathname, hash)) return null;
  const isThere = anchors.get(pathname)?.has(decodeURIComponent(hash.slice(1)));
  return isThere ? null : `${from} -> ${target}: no such place on the page`;
}

it("has a page for the home, every area and what is not found", () => {
  const addresses = pages.map(({ address }) => address);
  expect(addresses).toEqual(expect.arrayContaining(["/", "/wilayah/", "/wilayah/82.71.05/", "/404.html"]));
});

it("leads somewhere with every link", () => {
  const anchors = new Map(pages.map(({ address, html }) => [address, anchorsIn(html)]));
  const faults = pages.flatMap(({ address, html }) =>
    referencesIn(html)
      .filter(({ element, target }) => element !== "form" && !isForeign(target) && !isOtherScheme(target))
      .map(({ target }) => fault(address, target, anchors)),
  );
  expect([...new Set(faults)].filter((one) => one !== null)).toEqual([]);
});

it("fetches nothing from another host", () => {
  const foreign = pages.flatMap(({ address, html }) =>
    referencesIn(html)
      .filter(({ isFetched, target }) => isFetched && isForeign(target))
      .map(({ element, target }) => `${address}: <${element}> ${target}`),
  );
  expect(foreign).toEqual([]);
});

it("has no style sheet that fetches from another host or brings a font", async () => {
  const sheets = new Set(
    pages
      .flatMap(({ html }) => referencesIn(html).map(({ target }) => target))
      .filter((one) => one.endsWith(".css")),
  );
  expect(sheets.size).toBeGreaterThan(0);
  for (const sheet of sheets) {
    const css = await readFile(builtFile(inject("siteFolder"), sheet) ?? sheet, "utf8");
    expect(css.match(/url\(\s*["']?(?!data:)[^)]*/g) ?? []).toEqual([]);
    expect(css).not.toMatch(/@import|@font-face/);
  }
});

it("reaches every page by links from the home page", () => {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const reached = new Set(["/"]);
  for (const address of reached)
    for (const { element, target } of referencesIn(byAddress.get(address)?.html ?? "")) {
      const next = element === "a" && !isForeign(target) && new URL(target, `http://site${address}`).pathname;
      if (next && byAddress.has(next)) reached.add(next);
    }
  // Embeds of older releases are linked from the sites that show them.
  const lost = [...byAddress.keys()].filter(
    (address) => !reached.has(address) && !address.startsWith("/sematan/"),
  );
  expect([...reached].filter((address) => address.startsWith("/sematan/2026-10-31.1/"))).toHaveLength(4);
  // The frame is filled by the service; nobody is sent to it.
  expect(lost).toEqual(["/404.html", "/sanggah/kerangka/"]);
});
