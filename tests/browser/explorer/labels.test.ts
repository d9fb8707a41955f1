import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { opened } from "./opened.ts";

/** Returns the labels that reach over the edge of their map, over other labels, or under its buttons. */
const crowded = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector(".explorer-map")?.getBoundingClientRect();
    const labels = [...document.querySelectorAll<HTMLElement>(".explorer-map .area-name")].map((label) => ({
      text: label.innerText,
      box: label.getBoundingClientRect(),
    }));
    const buttons = [...document.querySelectorAll(".fly-bar button")].map((button) => ({
      text: button.textContent ?? "",
      box: button.getBoundingClientRect(),
    }));
    const meet = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
    return labels.flatMap(({ text, box }, index) => [
      ...(map && (box.left < map.left || box.right > map.right) ? [`${text} over the edge`] : []),
      ...[...labels.slice(index + 1), ...buttons]
        .filter((other) => meet(box, other.box))
        .map((other) => `${text} meets ${other.text}`),
    ]);
  });

describeInBrowser("the tiles of the explorer", () => {
  const visit = useBrowser();

  it.each(["82.71", "35.10", "semua"])("keep their words apart and whole: %s", async (area) => {
    await visit(`/peta/?bentuk=ubin&wilayah=${area}`, {}, async ({ page }) => {
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.reload();
        await opened(page);
        await expect.poll(() => crowded(page), { message: `${width} px`, timeout: 10_000 }).toEqual([]);
      }
    });
  });

  it("carry names where there is room, else values, else numbers", async () => {
    const labels = async (area: string, width: number) =>
      visit(`/peta/?bentuk=ubin&wilayah=${area}`, { viewport: { width, height: 800 } }, async ({ page }) => {
        await opened(page);
        return page.locator(".explorer-map .area-name").allInnerTexts();
      });
    expect(await labels("82.71", 1280)).toContainEqual(expect.stringMatching(/^Hiri\s+68,6\s%$/));
    expect(await labels("35.10", 768)).toContain("79,6\u00a0%");
    expect(await labels("35.10", 360)).toContain("79,6");
  });
});
