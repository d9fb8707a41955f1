import { expect, it } from "vitest";
import { pagesIn, plain, printed, textOf } from "../paper.ts";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { finding, opened, openedTable } from "./opened.ts";

describeInBrowser("the explorer on paper", () => {
  const visit = useBrowser();

  it("takes two sheets with four areas compared, and keeps their findings", async () => {
    const four = "82.71.01,82.71.05,82.71.07,82.71.04";
    await visit(`/peta/?banding=${four}`, {}, async ({ page }) => {
      await opened(page);
      const said = [await finding(page).innerText(), ...(await page.locator(".pin .note").allInnerTexts())];
      const labels = await page.locator(".explorer-legend .key li").allInnerTexts();
      const pdf = await printed(page);
      expect(pagesIn(pdf)).toBeLessThanOrEqual(2);
      const text = await textOf(pdf);
      if (text === null) return;
      expect(said).toHaveLength(5);
      for (const one of [...said, ...labels]) expect(text).toContain(plain(one));
      expect(text).toContain("SIMULASI");
      expect(text).toContain(`/peta/?banding=${four}`);
      expect(text).not.toContain("Sematkan");
      expect(text).not.toContain("Terbang ke");
    });
  });

  it("prints the table where the table is shown", async () => {
    await visit("/peta/?tampil=tabel&wilayah=35.10", {}, async ({ page }) => {
      await openedTable(page);
      const names = await page.locator(".explorer-table tbody th").allInnerTexts();
      const pdf = await printed(page);
      expect(pagesIn(pdf)).toBeLessThanOrEqual(3);
      const text = await textOf(pdf);
      if (text === null) return;
      expect(names).toHaveLength(25);
      for (const name of names) expect(text).toContain(name);
    });
  });
});
