import { expect, it } from "vitest";
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
