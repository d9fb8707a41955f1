import { expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
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

describeInBrowser("axe finds nothing", () => {
  const visit = useBrowser();

  it.each(everyKind)("on the %s (%s), small and large, light and dark", async (_kind, pathname) => {
    const found = await visit(pathname, {}, async ({ page }) => {
      const violations: string[] = [];
      for (const { name, width, colorScheme } of settings) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        violations.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
      }
      return violations;
    });
    expect(found).toEqual([]);
  });
});
