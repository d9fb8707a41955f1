import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { acknowledged, answerKind, follow, goOn, onwards, receiptOn, story } from "./filling.ts";
import { keptCases } from "./store.ts";

/** Returns what axe finds and what does not fit, one line each. */
async function faultsAt(page: Page, step: string): Promise<string[]> {
  const steps = await page.locator("#formulir > .step").all();
  const isShown = await Promise.all(steps.map((one) => one.isVisible()));
  expect(isShown.filter(Boolean).length, step).toBeLessThanOrEqual(1);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options = { rules: { "target-size": { enabled: true } } };
  const { violations } = await page.evaluate((given) => window.axe.run(document, given), options);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${step}: ${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  return width > 320 ? [...found, `${step}: ${width} px wide`] : found;
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

describeInBrowser("every step", () => {
  const visit = useBrowser();

  it("is free of what axe finds at 320 px, and begins at its heading", async () => {
    const options = { viewport: { width: 320, height: 640 } };
    const found = await visit("/sanggah/", options, async ({ page }) => {
      const faults = await faultsAt(page, "tempat");
      await goOn(page, "jenis-aduan");
      expect(await focusedText(page)).toBe("Ini tentang siapa?");
      faults.push(...(await faultsAt(page, "pertanyaan")));
      await answerKind(page);
      faults.push(...(await faultsAt(page, "jenis")));
      await goOn(page, "program-desil");
      expect(await focusedText(page)).toBe("Bantuan yang mana?");
      await page.selectOption("#program", "PKH");
      await page.selectOption("#desil", "7");
      expect(await page.locator(".notice[role=status]").innerText()).toContain("belum memenuhi syarat");
      faults.push(...(await faultsAt(page, "program")));
      await goOn(page, "orang");
      await page.check("#hubungan-helper");
      faults.push(...(await faultsAt(page, "orang")));
      await goOn(page, "kisah");
      await onwards(page).click();
      faults.push(...(await faultsAt(page, "kisah, keliru")));
      await page.fill("#cerita", story);
      await goOn(page, "anda");
      await page.check("#kontak_jenis-phone");
      await onwards(page).click();
      faults.push(...(await faultsAt(page, "anda, keliru")));
      await page.check("#kontak_jenis-kosong");
      await goOn(page, "kirim");
      faults.push(...(await faultsAt(page, "periksa")));
      await onwards(page).click();
      const { code } = await receiptOn(page);
      await acknowledged(page);
      faults.push(...(await faultsAt(page, "tanda terima")));
      await page.getByRole("button", { name: "Salin" }).click();
      await follow(page, code);
      faults.push(...(await faultsAt(page, "lacak")));
      return faults;
    });
    expect(found).toEqual([]);
  });

  it("can be walked with the keyboard alone, back key included", async () => {
    await visit("/sanggah/?wilayah=82.71.01", {}, async ({ page }) => {
      const tabTo = async (wanted: string) => {
        for (let stop = 0; stop < 60; stop += 1) {
          await page.keyboard.press("Tab");
          if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) return;
        }
        throw new Error(`Tab never came to ${wanted}`);
      };
      const next = "#formulir > .actions .button:first-child";
      const goOnByKey = async () => {
        await tabTo(next);
        await page.keyboard.press("Enter");
      };
      await goOnByKey();
      for (let question = 0; question < 3; question += 1) {
        await tabTo("input[name=tanya]");
        await page.keyboard.press("Space");
        await goOnByKey();
      }
      expect(await focusedText(page)).toBe("Jadi ini yang keliru:");
      await goOnByKey();
      await goOnByKey();
      await goOnByKey();
      await tabTo("#cerita");
      await page.keyboard.type(story);
      await page.goBack();
      expect(await focusedText(page)).toBe("Siapa yang Anda ceritakan?");
      await goOnByKey();
      expect(await page.inputValue("#cerita")).toBe(story);
      await goOnByKey();
      await goOnByKey();
      await goOnByKey();
      const { ticket } = await receiptOn(page);
      await acknowledged(page);
      expect(await focusedText(page)).toBe("Simpan tiket dan kode ini");
      expect(keptCases(ticket)).toHaveLength(1);
    });
  });
});
