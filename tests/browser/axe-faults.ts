import axe from "axe-core";
import type { Page } from "playwright-core";

/** Part of WCAG 2.2 AA that axe leaves off unless asked. */
const options = { rules: { "target-size": { enabled: true } } };

/** Returns one line per fault that axe finds on the page as it stands: rule, place, what to do. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((given) => window.axe.run(document, given), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
