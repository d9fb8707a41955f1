import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { story } from "./filling.ts";
import { countCases, keptCases, openedAtDesk } from "./store.ts";

const still = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };

describeInBrowser("objecting without JavaScript", () => {
  const visit = useBrowser();

  it("fills in, corrects, checks, sends, follows, writes and withdraws", async () => {
    await visit("/sanggah/", still, async ({ page, faults }) => {
      await page.selectOption("#wilayah", "82.71.07");
      await page.check("#jenis-desil");
      await page.check("#hubungan-self");
      await page.fill("#nama", "Contoh Karangan");
      await page.fill("#cerita", story);
      await page.check("#kontak_jenis-phone");
      await page.locator("#formulir button").click();
      expect(await page.locator(".error-summary").innerText()).toContain("nomor atau alamat surel");
      expect(await page.inputValue("#nama")).toBe("Contoh Karangan");
      expect(await page.inputValue("#cerita")).toBe(story);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

      await page.check("input[name=kontak_jenis][value='']");
      await page.locator("form.objection button").click();
      expect(await page.locator("main").innerText()).toContain("Dinas Sosial Kota Ternate");
      const before = countCases();
      await page.getByRole("button", { name: "Kirim laporan" }).click();
      const ticket = await page.locator(".ticket").first().innerText();
      const code = (await page.locator(".code span").allInnerTexts()).join("");
      await page.reload();
      expect(await page.locator(".ticket").first().innerText()).toBe(ticket);
      expect(countCases()).toBe(before + 1);
      const { body } = await openedAtDesk(keptCases(ticket)[0]?.id ?? "");
      expect(body).toMatchObject({ kind: "desil", area: "82.71.07", name: "Contoh Karangan", story });
      expect(page.url()).not.toContain(code);

      await page.goto("/sanggah/lacak/");
      await page.fill("#kode", code);
      await page.locator("#lacak button").click();
      expect(await page.locator("main").innerText()).toContain("Sudah kami terima");
      await page.fill("textarea", "Tambahan dari kami.");
      await page.getByRole("button", { name: "Kirim pesan" }).click();
      expect(await page.locator(".messages").innerText()).toContain("Tambahan dari kami.");
      await page.getByRole("button", { name: "Tarik kembali" }).click();
      await page.getByRole("button", { name: "Ya, tarik kembali" }).click();
      expect(await page.locator("main").innerText()).toContain("Ditarik kembali");
      expect(keptCases(ticket)).toMatchObject([{ state: "withdrawn" }]);
      expect(faults).toEqual([]);
    });
  });
});
