import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { areaOf, finding, opened, openedTable, query } from "./opened.ts";

const focusedCode = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("data-code") ?? null);

async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<number> {
  for (let stops = 1; stops < 60; stops += 1) {
    await page.keyboard.press("Tab");
    if (await isThere()) return stops;
  }
  throw new Error("Not reached by Tab");
}

describeInBrowser("the explorer by keyboard", () => {
  const visit = useBrowser();

  it("stops once at the map, moves by arrows, says each finding and compares by Enter", async () => {
    await visit("/peta/", {}, async ({ page, faults }) => {
      await opened(page);
      await page.getByLabel("Wilayah", { exact: true }).focus();
      await tabTo(page, async () => (await focusedCode(page)) !== null);
      const first = await focusedCode(page);
      expect(await finding(page).innerText()).toBe(
        await areaOf(page, first ?? "").getAttribute("aria-label"),
      );
      await page.keyboard.press("ArrowRight");
      const second = await focusedCode(page);
      expect(second).not.toBe(first);
      await expect
        .poll(() => finding(page).innerText())
        .toBe(await areaOf(page, second ?? "").getAttribute("aria-label"));
      await page.keyboard.press("Enter");
      await expect.poll(() => query(page)).toContain(`banding=${second}`);
      expect(await areaOf(page, second ?? "").getAttribute("aria-pressed")).toBe("true");
      expect(await focusedCode(page)).toBe(second);
      await page.keyboard.press(" ");
      await expect.poll(() => query(page)).not.toContain("banding");
      await page.keyboard.press("Tab");
      expect(await focusedCode(page)).toBeNull();
      expect(faults).toEqual([]);
    });
  });

  it("finds the table one key away, announced, and goes back by the same key", async () => {
    await visit("/peta/", {}, async ({ page }) => {
      await opened(page);
      await page.getByRole("button", { name: "Skematik" }).focus();
      await page.keyboard.press("t");
      await openedTable(page);
      expect(await page.locator(".explorer > [role=status]").innerText()).toBe(
        "Tabel ditampilkan: 8 kecamatan.",
      );
      await page.getByLabel("Hiri").focus();
      await page.keyboard.press("Space");
      await expect.poll(() => query(page)).toContain("banding=82.71.07");
      await page.keyboard.press("t");
      await opened(page);
    });
  });

  it("keeps the focus near where it was when what held it goes away", async () => {
    await visit("/peta/?banding=82.71.01,82.71.05&wilayah=99.99", {}, async ({ page }) => {
      await opened(page);
      const focused = page.locator(":focus");
      await page.getByRole("button", { name: "Tutup pemberitahuan" }).press("Enter");
      await expect
        .poll(() => focused.getAttribute("id"))
        .toBe(await page.getByLabel("Wilayah", { exact: true }).getAttribute("id"));
      await areaOf(page, "82.71.01").focus();
      await page.keyboard.press("t");
      await openedTable(page);
      await expect.poll(() => focused.innerText()).toBe("Peta");
      await page.keyboard.press("t");
      await opened(page);
      await page.getByRole("button", { name: "Lepas Pulau Ternate" }).press("Enter");
      await expect.poll(() => focused.innerText()).toBe("Batang Dua");
      await page.getByRole("button", { name: "Lepas Batang Dua" }).press("Enter");
      await expect.poll(() => focused.getAttribute("aria-labelledby")).toBe("banding");
    });
  });

  it("stays on the last step through time, which then does nothing", async () => {
    await visit("/peta/?masa=2026-T2", {}, async ({ page }) => {
      await opened(page);
      const before = page.getByRole("button", { name: "Masa sebelumnya" });
      await before.press("Enter");
      await expect.poll(() => query(page)).toContain("masa=2026-T1");
      await before.press("Enter");
      expect(await before.getAttribute("aria-disabled")).toBe("true");
      expect(await before.evaluate((button) => button === document.activeElement)).toBe(true);
      expect(query(page)).toContain("masa=2026-T1");
    });
  });

  it("says the finding to those who listen when a choice changes it", async () => {
    await visit("/peta/", {}, async ({ page }) => {
      await opened(page);
      await page.getByLabel("Ukuran").selectOption("terlewat");
      await expect
        .poll(() => page.locator(".explorer > [role=status]").innerText())
        .toMatch(/keluarga layak belum menerima/);
      expect(await finding(page).innerText()).toMatch(/keluarga layak belum menerima/);
    });
  });

  it("leaves the key alone while something is chosen", async () => {
    await visit("/peta/", {}, async ({ page }) => {
      await opened(page);
      await page.getByLabel("Ukuran").focus();
      await page.keyboard.press("t");
      expect(await page.locator(".explorer-table").count()).toBe(0);
    });
  });

  it("moves the time by the arrows of the slider", async () => {
    await visit("/peta/?ukuran=pendaftaran", {}, async ({ page }) => {
      await opened(page);
      const slider = page.getByRole("slider");
      await slider.focus();
      const before = await slider.getAttribute("aria-valuetext");
      await page.keyboard.press("ArrowLeft");
      await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(before);
      expect(query(page)).toMatch(/masa=2026-\d\d/);
    });
  });

  it("takes no fifth area to compare, and says so", async () => {
    const four = "82.71.01,82.71.02,82.71.03,82.71.04";
    await visit(`/peta/?banding=${four}`, {}, async ({ page }) => {
      await opened(page);
      await areaOf(page, "82.71.08").focus();
      await page.keyboard.press("Enter");
      const said = page.locator(".explorer > [role=status]");
      await expect.poll(() => said.innerText()).toMatch(/Sudah empat/);
      expect((await said.boundingBox())?.height).toBeGreaterThan(20);
      expect(query(page)).not.toContain("82.71.08");
    });
  });
});
