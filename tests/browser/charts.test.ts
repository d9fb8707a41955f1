import axe from "axe-core";
import type { Page } from "playwright-core";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { chartExamples } from "#site/chart-examples";
import { kinds } from "./kinds.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

const gallery = chartExamples
  .map(
    ({ name, chart }) => `<section class="section"><h2>${name}</h2>${renderToStaticMarkup(chart)}</section>`,
  )
  .join("");

/** Puts every chart example into a page of the site, where the real style sheets paint it. */
const hang = (page: Page) =>
  page.evaluate((html) => {
    const main = document.querySelector("main");
    if (main) main.innerHTML = `<h1>Contoh</h1>${html}`;
  }, gallery);

interface Word {
  readonly chart: string;
  readonly text: string;
  /** In pixels as painted. */
  readonly size: number;
  readonly box: DOMRect;
  readonly frame: DOMRect;
}

const wordsOf = (page: Page): Promise<Word[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>("main svg[role=img] text")].map((text) => ({
      chart: text.closest("section:has(h2)")?.querySelector("h2")?.textContent ?? "",
      text: text.textContent ?? "",
      size: Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1),
      box: text.getBoundingClientRect().toJSON(),
      frame: text.ownerSVGElement?.getBoundingClientRect().toJSON(),
    })),
  );

const isCut = ({ box, frame }: Word) =>
  box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 3;

const overlaps = ({ box: one }: Word, { box: other }: Word) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3;

/** Returns the words that are smaller than 11 px, cut off or laid over other words of their chart. */
function illegible(words: readonly Word[]): string[] {
  return words.flatMap((word, index) => {
    const said = `${word.chart}: ${word.text}`;
    const covered = words
      .slice(index + 1)
      .filter((other) => other.chart === word.chart && overlaps(word, other));
    return [
      ...(word.size < 11 ? [`${said} is ${word.size} px`] : []),
      ...(isCut(word) ? [`${said} is cut off`] : []),
      ...covered.map(({ text }) => `${said} lies over ${text}`),
    ];
  });
}

describeInBrowser("the charts of a page", () => {
  const visit = useBrowser();
  const charted = [
    kinds.city,
    kinds["desil report"],
    kinds["desil report of a programme"],
    kinds["registration report"],
    kinds["flow report"],
    kinds["quality report"],
    kinds.kecamatan,
  ];

  it.each(charted)("%s keep all words whole and apart on 320 px", async (pathname) => {
    const viewport = { width: 320, height: 900 };
    const faults = await visit(pathname, { viewport }, async ({ page }) => illegible(await wordsOf(page)));
    expect(faults).toEqual([]);
  });
});

describeInBrowser("the chart examples", () => {
  const visit = useBrowser();

  it.each([320, 360, 1280])("keep all words whole, apart and at 11 px at least, on %i px", async (width) => {
    const faults = await visit("/istilah/", { viewport: { width, height: 900 } }, async ({ page }) => {
      await hang(page);
      return illegible(await wordsOf(page));
    });
    expect(faults).toEqual([]);
  });

  it.each(["light", "dark"] as const)("give axe nothing to say, %s", async (colorScheme) => {
    const violations = await visit("/istilah/", { colorScheme }, async ({ page }) => {
      await hang(page);
      await page.evaluate(axe.source);
      const results = await page.evaluate(() => window.axe.run(document.querySelector("main") ?? document));
      return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(violations).toEqual([]);
  });

  it("stand still", async () => {
    const moving = await visit("/istilah/", {}, async ({ page }) => {
      await hang(page);
      return page.evaluate(() => document.getAnimations().length);
    });
    expect(moving).toBe(0);
  });
});
