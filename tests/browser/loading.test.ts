import { expect, it } from "vitest";
import { everyKind } from "./kinds.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

describeInBrowser("a page in a browser", () => {
  const visit = useBrowser();

  it.each(everyKind)("asks no other host and breaks no policy: the %s (%s)", async (_kind, pathname) => {
    const faults = await visit(pathname, {}, async ({ page, faults }) => {
      await page.mouse.wheel(0, 20_000);
      await page.waitForLoadState("networkidle");
      return faults;
    });
    expect(faults).toEqual([]);
  });

  it.each(everyKind)("does not scroll sideways at 320 px: the %s (%s)", async (_kind, pathname) => {
    const tooWide = await visit(pathname, { viewport: { width: 320, height: 640 } }, ({ page }) =>
      page.evaluate(() => {
        if (document.documentElement.scrollWidth <= 320) return [];
        const elements = [...document.body.querySelectorAll("*")];
        const wide = elements.filter((element) => element.getBoundingClientRect().right > 321);
        return wide.map((element) => element.outerHTML.slice(0, 160));
      }),
    );
    expect(tooWide).toEqual([]);
  });
});
