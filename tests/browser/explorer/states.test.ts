import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { opened, openedTable } from "./opened.ts";

const widths = [320, 1280];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(250);
    const { violations: broken } = await page.evaluate(() => window.axe.run(document));
    for (const { id, nodes } of broken)
      for (const { target, failureSummary } of nodes)
        found.push(`${width}: ${id} ${target}: ${failureSummary}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${width}: ${wide} px too wide`);
  }
  return found;
}

describeInBrowser("axe finds nothing, and nothing is too wide, in the explorer", () => {
  const visit = useBrowser();

  it.each([
    ["ready", "/peta/"],
    ["pinned, with circles", "/peta/?banding=82.71.01,82.71.05,82.71.07,82.71.04&lingkaran=ya"],
    ["of all pilots", "/peta/?wilayah=semua"],
    ["of tiles", "/peta/?bentuk=ubin&wilayah=35.10"],
    ["empty", "/peta/?program=BLT_DD"],
    ["with a notice", "/peta/?wilayah=99.99"],
  ])("%s", async (_name, pathname) => {
    await visit(pathname, {}, async ({ page, faults }) => {
      await opened(page);
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  it("in the dark", async () => {
    await visit("/peta/?banding=82.71.01", { colorScheme: "dark" }, async ({ page }) => {
      await opened(page);
      expect(await violations(page)).toEqual([]);
    });
  });

  it("as a table", async () => {
    await visit("/peta/?tampil=tabel&wilayah=semua", {}, async ({ page }) => {
      await openedTable(page);
      expect(await violations(page)).toEqual([]);
    });
  });

  it("with its dialog open", async () => {
    await visit("/peta/", {}, async ({ page }) => {
      await opened(page);
      await page.getByRole("button", { name: "Sematkan" }).click();
      expect(await violations(page)).toEqual([]);
    });
  });

  it("while it waits", async () => {
    await visit("/tidak-ada/", {}, async ({ page }) => {
      await page.route("**/peta/irisan/**", () => undefined);
      await page.goto("/peta/");
      await page.locator(".explorer-waiting").waitFor();
      expect(await page.locator(".explorer-waiting").innerText()).toContain("Memuat angka Kota Ternate");
      expect(await violations(page)).toEqual([]);
    });
  });

  it("where it failed; trying again mends it", async () => {
    await visit("/tidak-ada/", {}, async ({ page }) => {
      await page.route("**/peta/irisan/**", (route) => route.abort());
      await page.goto("/peta/");
      await page.locator(".explorer-waiting[role=alert]").waitFor();
      expect(await violations(page)).toEqual([]);
      await page.unroute("**/peta/irisan/**");
      await page.getByRole("button", { name: "Coba lagi" }).click();
      await opened(page);
    });
  });

  it("says that the reader is offline, and goes on when the connection is back", async () => {
    await visit("/peta/", {}, async ({ page }) => {
      await opened(page);
      await page.context().setOffline(true);
      await page.getByLabel("Wilayah", { exact: true }).selectOption("81.71");
      await expect.poll(() => page.locator(".explorer-waiting").innerText()).toContain("tidak tersambung");
      await page.context().setOffline(false);
      await opened(page);
      await expect.poll(() => page.locator(".explorer-finding").innerText()).toContain("Kota Ambon");
    });
  });

  it("leaves the page as it stood where its script does not come", async () => {
    await visit("/tidak-ada/", {}, async ({ page }) => {
      await page.route("**/mount*.js", (route) => route.abort());
      await page.goto("/peta/");
      await page.getByText("tidak bisa dimuat").waitFor();
      expect(await page.locator("main table").count()).toBeGreaterThan(0);
    });
  });

  it("keeps its marks in forced colours, and prints map and numbers", async () => {
    await visit("/peta/", { forcedColors: "active" }, async ({ page }) => {
      await opened(page);
      const fills = await page
        .locator(".explorer-map .area")
        .evaluateAll((areas) => areas.map((area) => getComputedStyle(area).fill));
      expect(new Set(fills).size).toBeGreaterThan(1);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".explorer-controls").isVisible()).toBe(false);
      expect(await page.locator(".explorer-map").isVisible()).toBe(true);
      expect(await page.locator(".explorer-finding").isVisible()).toBe(true);
    });
  });
});
