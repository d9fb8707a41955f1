import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { everyKind } from "./kinds.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

const stopsToTry = 20;

interface Focus {
  readonly what: string;
  readonly hash: string | null;
  /** Claims whether an outline shows where the focus is, inside the window; a shape of a map has it along its border. */
  readonly isVisible: boolean;
}

const focused = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(element);
    const isShape = element instanceof SVGPathElement;
    const isOutlined = isShape || outlineStyle !== "none";
    const width = Number.parseFloat(isShape ? strokeWidth : outlineWidth);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isOnScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return {
      what: element.outerHTML.slice(0, 120),
      hash: element.getAttribute("href"),
      isVisible: isOutlined && width >= 2 && isOnScreen,
    };
  });

describeInBrowser("by keyboard", () => {
  const visit = useBrowser();

  it.each(everyKind.filter(([kind]) => kind !== "embed"))(
    "the %s (%s) skips to its content and shows every stop",
    async (_kind, pathname) => {
      await visit(pathname, {}, async ({ page }) => {
        await page.waitForLoadState("networkidle");
        await page.keyboard.press("Tab");
        const first = await focused(page);
        expect(first.hash).toMatch(/^#\w+$/);
        expect(first.isVisible).toBe(true);
        expect(await stopsWithoutOutline(page)).toEqual([]);

        await page.locator(`a[href="${first.hash}"]`).first().focus();
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        const isPastNavigation = await page.evaluate(
          () => document.activeElement?.closest("header.masthead, body > nav") === null,
        );
        expect(isPastNavigation).toBe(true);
      });
    },
  );
});

async function stopsWithoutOutline(page: Page): Promise<string[]> {
  const lost: string[] = [];
  for (let stop = 0; stop < stopsToTry; stop += 1) {
    await page.keyboard.press("Tab");
    const { what, isVisible } = await focused(page);
    if (what.startsWith("<body")) break;
    if (!isVisible) lost.push(what);
  }
  return lost;
}
