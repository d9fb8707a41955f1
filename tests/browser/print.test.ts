import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { builtPages } from "../../scripts/checks/built-pages.ts";
import { kinds } from "./kinds.ts";
import { pagesIn, plain, printed, textOf } from "./paper.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

/** An A4 sheet without its margins, in CSS pixels. */
const paper = { width: 703, height: 1062 };

/** Longest and shortest texts, largest and smallest counts, programmes that are not offered. */
const sheets = [
  kinds["island kecamatan"],
  kinds.kecamatan,
  "/wilayah/82.71.02/",
  "/wilayah/81.71.05/",
  "/wilayah/35.10.16/",
];

/** What goes on more than one sheet, the longest of its kind, and how many it may take. */
const longer = [
  ["/wilayah/35.10/desil/", 4],
  [kinds["desil report of a programme"], 3],
  ["/wilayah/35.10/pendataan/", 2],
  ["/wilayah/35.10/arus/", 4],
  ["/wilayah/35.10/mutu/", 2],
  ["/wilayah/35.10/laporan/", 1],
  [kinds["objection board"], 3],
] as const;

/** Returns what would be cut off at the edge of the paper or in its own box. */
const cutOff = (page: Page, within = ".sheet") =>
  page.evaluate(
    ({ width, within: place }) =>
      [...document.querySelectorAll(`${place} *`)]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    { width: paper.width, within },
  );

/** Returns what stands on the paper, as far as it is one piece. */
const wordsOf = (page: Page) =>
  page
    .locator(".sheet :is(.finding, .big, .of, h2, td, svg text):visible")
    .evaluateAll((elements) => elements.map((element) => element.textContent ?? ""));

describeInBrowser("on paper", () => {
  const visit = useBrowser();

  it("every kecamatan takes one sheet", async () => {
    const addresses = (await builtPages(inject("siteFolder")))
      .map(({ address }) => address)
      .filter((address) => /^\/wilayah\/\d\d\.\d\d\.\d\d\/$/.test(address));
    expect(addresses.length).toBeGreaterThan(30);
    const pages = await visit("/", {}, async ({ page }) => {
      const counts: [string, number][] = [];
      for (const address of addresses) {
        await page.goto(address);
        counts.push([address, pagesIn(await printed(page))]);
      }
      return counts;
    });
    expect(pages.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it.each(sheets)("%s keeps its words and figures, and cuts none", async (pathname) => {
    const { pdf, texts, cut, bottom } = await visit(pathname, { viewport: paper }, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      return {
        texts: await wordsOf(page),
        cut: await cutOff(page),
        bottom: await page.locator(".sheet").evaluate((sheet) => sheet.getBoundingClientRect().bottom),
        pdf: await printed(page),
      };
    });
    expect(texts.length).toBeGreaterThan(80);
    expect(cut).toEqual([]);
    expect(bottom, "room for wider letters").toBeLessThan(paper.height - 24);
    const text = await textOf(pdf);
    if (text === null) return;
    const words = new Set(text.split(" "));
    const missing = texts.flatMap((one) => plain(one).split(" ")).filter((word) => !words.has(word));
    expect(missing).toEqual([]);
    expect(text).toContain("SIMULASI");
    expect(text).toContain("/sanggah/");
    expect(text).toContain(pathname);
  });

  it.each([kinds.city, "/wilayah/35.10/"])(
    "%s takes at most four sheets and keeps its main figures and every finding",
    async (pathname) => {
      const { pdf, figures } = await visit(pathname, {}, async ({ page }) => ({
        figures: await page.locator(".facts .big, .figure:has(svg) h2").allInnerTexts(),
        pdf: await printed(page),
      }));
      expect(figures.length).toBeGreaterThan(12);
      expect(pagesIn(pdf)).toBeLessThanOrEqual(4);
      const text = await textOf(pdf);
      if (text === null) return;
      for (const figure of figures) expect(text).toContain(plain(figure));
      expect(text.toUpperCase()).toContain("SIMULASI");
    },
  );

  it.each(longer)(
    "%s takes %i sheets at most, cuts nothing and keeps every figure",
    async (pathname, most) => {
      const { pdf, texts, cut } = await visit(pathname, { viewport: paper }, async ({ page }) => {
        await page.emulateMedia({ media: "print" });
        return {
          texts: await page
            .locator("main :is(h1, h2, .finding, td, tbody th):visible")
            .evaluateAll((elements) => elements.map((element) => element.textContent ?? "")),
          cut: await cutOff(page, "main"),
          pdf: await printed(page),
        };
      });
      expect(cut).toEqual([]);
      expect(pagesIn(pdf)).toBeLessThanOrEqual(most);
      const text = await textOf(pdf);
      if (text === null) return;
      const words = new Set(text.split(" "));
      const missing = texts.flatMap((one) => plain(one).split(" ")).filter((word) => !words.has(word));
      expect(missing).toEqual([]);
      expect(text.toUpperCase()).toContain("SIMULASI");
    },
  );
});
