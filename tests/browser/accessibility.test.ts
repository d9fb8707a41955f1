import axe, { type AxeResults } from "axe-core";
import { expect, it } from "vitest";
import { everyKind } from "./kinds.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

interface Setting {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

const settings: readonly Setting[] = [
  { name: "small phone", width: 360, colorScheme: "light" },
  { name: "small phone in the dark", width: 360, colorScheme: "dark" },
  { name: "desktop", width: 1280, colorScheme: "light" },
];

/** Part of WCAG 2.2 AA that axe leaves off unless asked. */
const options = { rules: { "target-size": { enabled: true } } };

/** Returns one line per violation: where, rule, place, what to do. */
function lines(setting: string, { violations }: AxeResults): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${setting}: ${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

describeInBrowser("axe finds nothing", () => {
  const visit = useBrowser();

  it.each(everyKind)("on the %s (%s), small and large, light and dark", async (_kind, pathname) => {
    const found = await visit(pathname, {}, async ({ page }) => {
      await page.evaluate(axe.source);
      const violations: string[] = [];
      for (const { name, width, colorScheme } of settings) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const results = await page.evaluate((given) => window.axe.run(document, given), options);
        violations.push(...lines(name, results));
      }
      return violations;
    });
    expect(found).toEqual([]);
  });
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}
