import { expect, it } from "vitest";
import { everyKind, kinds } from "./kinds.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

const withTables = [
  kinds.city,
  kinds["desil report"],
  kinds["desil report of a programme"],
  kinds["registration report"],
  kinds["flow report"],
  kinds["quality report"],
  kinds["island kecamatan"],
  kinds.kecamatan,
  kinds.dataset,
  kinds["comparison of a kecamatan"],
  kinds["comparison of cities"],
];
const withFindings = [
  kinds.city,
  kinds["desil report"],
  kinds["desil report of a programme"],
  kinds["registration report"],
  kinds["flow report"],
  kinds["quality report"],
  kinds["island kecamatan"],
  kinds.kecamatan,
  kinds["comparison of a kecamatan"],
  kinds["comparison of cities"],
];

describeInBrowser("without JavaScript", () => {
  const visit = useBrowser();
  const still = { javaScriptEnabled: false };

  it.each(everyKind)("the %s (%s) is there as a whole, with one main heading", async (_kind, pathname) => {
    await visit(pathname, still, async ({ page }) => {
      const main = page.getByRole("main");
      const headings = main.getByRole("heading", { level: 1 });
      expect(await headings.count()).toBe(1);
      expect(await headings.isVisible()).toBe(true);
      expect((await main.innerText()).length).toBeGreaterThan(80);
      const waiting = await main
        .locator(":is(figure, section):not([hidden])")
        .evaluateAll((places) => places.filter((place) => place.textContent?.trim() === "").length);
      expect(waiting).toBe(0);
    });
  });

  it.each(withFindings)("%s states its finding with a figure", async (pathname) => {
    const finding = await visit(pathname, still, ({ page }) => page.locator(".finding").first().innerText());
    expect(finding).toMatch(/\d/);
  });

  it("the home states three findings, each with a figure", async () => {
    const findings = await visit(kinds.home, still, ({ page }) =>
      page.locator(".findings article").allInnerTexts(),
    );
    expect(findings).toHaveLength(3);
    for (const finding of findings) expect(finding).toMatch(/\d/);
  });

  it.each(withTables)("%s has its numbers in a table with a caption", async (pathname) => {
    await visit(pathname, still, async ({ page }) => {
      const tables = page.locator("main table:has(caption)");
      expect(await tables.count()).toBeGreaterThan(0);
      expect(await tables.first().locator("tbody tr").count()).toBeGreaterThan(1);
    });
  });
});
