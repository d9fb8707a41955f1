import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { areaOf, opened } from "./opened.ts";

async function saved(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".save-bar").getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

describeInBrowser("what the explorer shows can be kept", () => {
  const visit = useBrowser();

  it("as CSV of the view: its numbers, release, nature and address", async () => {
    await visit("/peta/?ukuran=terlewat&program=PKH", {}, async ({ page, faults }) => {
      await opened(page);
      const { name, content } = await saved(page, "Tabel (CSV)");
      expect(name).toBe("peta-82.71-terlewat-pkh-semua-2026-t3-2026-10-31.1-simulasi.csv");
      const [head = "", ...rows] = String(content).trimEnd().split("\r\n");
      expect(head).toMatch(/^\uFEFFKecamatan,Keluarga layak yang punya desil,.*Terlewat \(%\)/);
      expect(rows).toHaveLength(9);
      const row = rows.find((one) => one.startsWith("Batang Dua,"))?.split(",") ?? [];
      const said = await areaOf(page, "82.71.05").getAttribute("aria-label");
      expect(said).toContain(
        `${Number(row[2]).toLocaleString("id-ID")} dari ${Number(row[1]).toLocaleString("id-ID")}`,
      );
      expect(rows.every((one) => one.includes("2026-10-31.1") && one.endsWith("simulasi"))).toBe(true);
      expect(faults).toEqual([]);
    });
  });

  it("as SVG and PNG: the map as it lies, its patterns with it", async () => {
    await visit("/peta/?program=BLT_DD", {}, async ({ page, faults }) => {
      await opened(page);
      const svg = String((await saved(page, "Gambar (SVG)")).content);
      expect(svg).toContain("alasan-tidak_ditawarkan");
      expect(svg).toContain("<pattern");
      expect(svg).toContain("SIMULASI");
      expect(svg).toContain("Ternate Selatan");
      expect(svg).not.toMatch(/var\(|class=/);
      const png = (await saved(page, "Gambar (PNG)")).content;
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(png.readUInt32BE(16)).toBe(1440);
      expect(faults).toEqual([]);
    });
  });

  it("as a picture whose labels stand as on the screen: in lines, on their ground, the letters of areas compared too", async () => {
    await visit(
      "/peta/?bentuk=ubin&banding=82.71.07",
      { viewport: { width: 360, height: 740 } },
      async ({ page }) => {
        await opened(page);
        await page.locator(".area-name").first().waitFor();
        const svg = String((await saved(page, "Gambar (SVG)")).content);
        const words = [...svg.matchAll(/<text[^>]*text-anchor="middle"[^>]*>([^<]*)</g)].map(
          ([, text]) => text,
        );
        expect(words).toEqual(expect.arrayContaining(["Ternate", "Selatan", "78,9 %", "Hiri", "A"]));
        expect(svg).toMatch(/<rect[^>]*fill="rgb[^>]*\/><text[^>]*>A</);
        expect(svg).toContain("bentuk=ubin&amp;banding=82.71.07&amp;rilis=2026-10-31.1");
      },
    );
  });

  it("as code to embed, which shows the same view of the same release", async () => {
    await visit("/peta/?ukuran=terlewat&program=PKH&masa=2026-T2", {}, async ({ page, faults }) => {
      await opened(page);
      await page.getByRole("button", { name: "Sematkan" }).click();
      const code = await page.getByLabel("Kode sematan").inputValue();
      const address = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll("&amp;", "&") ?? "";
      const said = await page.locator(".explorer-finding").innerText();
      await page.keyboard.press("Escape");
      expect(await page.getByRole("dialog").count()).toBe(0);
      await page.goto(address);
      await expect.poll(() => page.locator(".finding").innerText()).toBe(said);
      expect(await page.locator(".newer").count()).toBe(0);
      expect(faults).toEqual([]);
    });
  });
});
