import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { opened, query } from "./opened.ts";

describeInBrowser("time in the explorer", () => {
  const visit = useBrowser();

  it("plays to the end and stops there; pausing holds it", async () => {
    await visit("/peta/?masa=2026-T1", {}, async ({ page, faults }) => {
      await opened(page);
      const play = page.locator(".play");
      await play.click();
      expect(await play.innerText()).toContain("Jeda");
      await expect.poll(() => query(page), { timeout: 5000 }).toContain("masa=2026-T2");
      await play.click();
      expect(await play.innerText()).toContain("Putar");
      await page.waitForTimeout(1800);
      expect(query(page)).toContain("masa=2026-T2");
      await play.click();
      await expect.poll(() => query(page), { timeout: 5000 }).not.toContain("masa=");
      await expect.poll(() => play.innerText()).toContain("Putar");
      expect(faults).toEqual([]);
    });
  });

  it("does not play where less motion is asked for, and says so", async () => {
    await visit("/peta/", { reducedMotion: "reduce" }, async ({ page }) => {
      await opened(page);
      expect(await page.locator(".play").count()).toBe(0);
      expect(await page.locator(".time-bar").innerText()).toContain("sedikit gerakan");
      await page.getByRole("button", { name: "Masa sebelumnya" }).click();
      await expect.poll(() => query(page)).toContain("masa=2026-T2");
    });
  });

  it("shows every period small; one leads to it", async () => {
    await visit("/peta/", {}, async ({ page }) => {
      await opened(page);
      const multiples = page.locator(".explorer-multiples button");
      expect(await multiples.count()).toBe(3);
      await multiples.first().click();
      await expect.poll(() => query(page)).toContain("masa=2026-T1");
      expect(await multiples.first().getAttribute("aria-current")).toBe("true");
    });
  });
});
