import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { acknowledged, fillUp, onwards, receiptOn } from "./filling.ts";
import { pagesIn, textOf } from "./pdf.ts";

const a4 = { preferCSSPageSize: true, format: "A4" } as const;

describeInBrowser("objections on paper", () => {
  const visit = useBrowser();

  it("print the form on two sides at most, with owners, deadlines and no NIK asked", async () => {
    const pdf = await visit("/sanggah/cetak/", {}, ({ page }) => page.pdf(a4));
    expect(pagesIn(pdf)).toBeLessThanOrEqual(2);
    const text = await textOf(pdf);
    if (text === null) return;
    for (const words of ["Kementerian Sosial, 60 hari", "Badan Pusat Statistik", "14 hari kerja", "SIMULASI"])
      expect(text).toContain(words);
    expect(text).toContain("NIK dan nomor KK tidak perlu ditulis");
    expect(text).not.toMatch(/NIK *:/);
  });

  it("print the receipt on one sheet, with ticket and code and without the rest of the page", async () => {
    await visit("/sanggah/", {}, async ({ page }) => {
      await fillUp(page);
      await onwards(page).click();
      const { ticket, code } = await receiptOn(page);
      await acknowledged(page);
      const pdf = await page.pdf(a4);
      expect(pagesIn(pdf)).toBe(1);
      const text = await textOf(pdf);
      if (text === null) return;
      expect(text).toContain(ticket);
      expect(text).toContain(code);
      expect(text).not.toContain("Isi laporan berikutnya");
      expect(text).not.toContain("Cara melindungi keluarga");
    });
  });
});
