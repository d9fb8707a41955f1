import { expect, it } from "vitest";
import { axeFaults } from "../axe-faults.ts";
import { describeInBrowser, useBrowser } from "../visit.ts";

const old = "/sematan/2026-07-31.1/82.71/";

describeInBrowser("an embed", () => {
  const visit = useBrowser();

  it("stays with its release and says that there is a newer one", async () => {
    await visit(`${old}?ukuran=cakupan&masa=2026-T1`, {}, async ({ page, faults }) => {
      await expect.poll(() => page.locator(".finding").innerText()).toContain("triwulan I 2026");
      expect(await page.locator(".newer").innerText()).toContain("Sudah ada rilis 2026-10-31.1");
      expect(await page.locator("#terbaru").getAttribute("href")).toContain("masa=2026-T1");
      expect(faults).toEqual([]);
    });
  });

  it("shows what was seen: tiles, circles, the areas compared, the table", async () => {
    const seen = "?bentuk=ubin&lingkaran=ya&banding=82.71.05,82.71.07&tampil=tabel&masa=2026-T1";
    await visit(`${old}${seen}`, { viewport: { width: 360, height: 560 } }, async ({ page, faults }) => {
      await page.locator("#banding").waitFor();
      expect(await page.locator("#banding li").allInnerTexts()).toEqual([
        expect.stringMatching(/^Di Batang Dua, .* triwulan I 2026/),
        expect.stringMatching(/^Di Hiri, /),
      ]);
      const widths = await page
        .locator(".land path")
        .evaluateAll((tiles) => tiles.map((tile) => Math.round(tile.getBoundingClientRect().width)));
      expect(widths).toHaveLength(8);
      expect(new Set(widths).size).toBeLessThanOrEqual(2);
      expect(await page.locator(".count-circle").count()).toBe(8);
      expect(await page.locator(".pin-letter").allTextContents()).toEqual(["A", "B"]);
      expect(await page.locator("#garis").innerText()).toContain("sama besar");
      expect(await page.locator("tbody tr").first().isVisible()).toBe(true);
      expect(await axeFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  it("shows all pilots beside each other", async () => {
    await visit("/sematan/2026-07-31.1/semua/?ukuran=terlewat", {}, async ({ page, faults }) => {
      await expect
        .poll(() => page.locator(".finding").innerText())
        .toMatch(/semua daerah percontohan.*belum/);
      expect(await page.locator(".land path").count()).toBe(38);
      expect(await page.locator("body").innerText()).toContain("Dari kiri: Kota Ternate, Kota Ambon");
      expect(await page.locator("#buka-peta").getAttribute("href")).toMatch(/wilayah=semua&ukuran=terlewat/);
      expect(await page.locator("#periksa").getAttribute("href")).toMatch(
        /^\/data\/penyaluran\/periksa\/#2026-07-31\.1\/semua\/2026-T\d\/SALAH_SATU$/,
      );
      expect(faults).toEqual([]);
    });
  });

  it("opens its links beside the page that frames it, which they may not be framed by", async () => {
    await visit(old, {}, async ({ page }) => {
      await page.locator("summary").click();
      const [other] = await Promise.all([
        page.context().waitForEvent("page"),
        page.getByRole("link", { name: "Hiri" }).click(),
      ]);
      expect(new URL(other.url()).pathname).toBe("/wilayah/82.71.07/");
    });
  });

  it("says so where its figures do not come", async () => {
    await visit("/tidak-ada/", {}, async ({ page }) => {
      await page.route("**/peta/irisan/**", (route) => route.abort());
      await page.goto(`${old}?ukuran=terlewat`);
      await page.getByText("tidak bisa dimuat").waitFor();
      expect(await page.locator("h1").innerText()).toBe("Cakupan, Kota Ternate");
    });
  });

  it("is complete without script", async () => {
    await visit(old, { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator(".finding").innerText()).toContain("triwulan II 2026");
      await page.locator("summary").click();
      expect(await page.locator("tbody tr").count()).toBe(8);
      expect(await page.locator("body").innerText()).toContain("SIMULASI");
    });
  });

  it("says so where its address asks for what its release does not have", async () => {
    await visit(`${old}?masa=2026-T3`, {}, async ({ page }) => {
      await page.locator("#takdikenal").waitFor();
      expect(await page.locator(".finding").innerText()).toContain("triwulan II 2026");
    });
  });

  it("may be framed, and nothing else may", async () => {
    await visit("/tidak-ada/", {}, async ({ page }) => {
      const policyOf = async (pathname: string) =>
        (await page.request.get(pathname)).headers()["content-security-policy"];
      expect(await policyOf(old)).toContain("frame-ancestors *");
      for (const pathname of ["/", "/peta/", "/wilayah/82.71/", "/sanggah/"])
        expect(await policyOf(pathname)).toContain("frame-ancestors 'none'");
    });
  });
});
