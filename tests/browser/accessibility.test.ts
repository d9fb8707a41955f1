import axe, { type AxeResults } from "axe-core";
import type { BrowserContextOptions } from "playwright-core";
import { expect, it } from "vitest";
import { everyKind } from "./kinds.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

const settings: Readonly<Record<string, BrowserContextOptions>> = {
  "a small phone": { viewport: { width: 360, height: 740 }, colorScheme: "light" },
  "a small phone in the dark": { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  "a desktop": { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
};

/** Part of WCAG 2.2 AA that axe leaves off unless asked. */
const options = { rules: { "target-size": { enabled: true } } };

/** Returns one line per violation: rule, place, what to do. */
function violations({ violations: found }: AxeResults): string[] {
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

describeInBrowser.each(Object.entries(settings))("on %s", (_name, setting) => {
  const visit = useBrowser();

  it.each(everyKind)("axe finds nothing on the %s (%s)", async (_kind, pathname) => {
    const results = await visit(pathname, setting, async ({ page }) => {
      await page.evaluate(axe.source);
      return page.evaluate((given) => window.axe.run(document, given), options);
    });
    expect(violations(results)).toEqual([]);
  });
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}
