import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { areaOf, finding, opened, openedTable, query } from "./opened.ts";

describeInBrowser("the view of the explorer is its address", () => {
  const visit = useBrowser();

  it("follows every choice, and back and forward lead through them", async () => {
    await visit("/peta/", {}, async ({ page, faults }) => {
      await opened(page);
      expect(query(page)).toBe("");
      await page.getByLabel("Ukuran").selectOption("terlewat");
      await page.getByLabel("Program", { exact: true }).selectOption("PKH");
      await page.getByLabel("Kelas desil").selectOption("1-2");
      await page.getByRole("button", { name: "Masa sebelumnya" }).click();
      await page.getByRole("button", { name: "Ubin" }).click();
      await page.getByLabel(/lingkaran/).check();
      const asked = new URLSearchParams(query(page));
      expect(Object.fromEntries(asked)).toEqual({
        ukuran: "terlewat",
        program: "PKH",
        desil: "1-2",
        masa: "2026-T2",
        bentuk: "ubin",
        lingkaran: "ya",
        rilis: "2026-10-31.1",
      });
      const said = await finding(page).innerText();
      expect(said).toMatch(/keluarga layak di desil 1–2 belum menerima PKH pada triwulan II 2026/);
      await page.goBack();
      await expect.poll(() => page.getByLabel(/lingkaran/).isChecked()).toBe(false);
      for (let step = 0; step < 4; step += 1) await page.goBack();
      await expect.poll(() => finding(page).innerText()).toMatch(/belum menerima sedikitnya satu bantuan/);
      await page.goForward();
      await expect.poll(() => page.getByLabel("Program", { exact: true }).inputValue()).toBe("PKH");
      expect(faults).toEqual([]);
    });
  });

  it("knows where the map was moved: back returns, the link leads there on any screen", async () => {
    await visit("/peta/", { reducedMotion: "reduce" }, async ({ page, faults }) => {
      await opened(page);
      const moti = areaOf(page, "82.71.04");
      await page.locator(".fly-goals").getByRole("button", { name: "Moti" }).click();
      await expect.poll(() => query(page)).toMatch(/^\?letak=0\.\d+,127\.\d+,0\.\d+,127\.\d+&rilis=/);
      const shared = query(page);
      const seen = await moti.boundingBox();
      await page.goBack();
      await expect.poll(() => query(page)).toBe("");
      await expect.poll(() => moti.getAttribute("d")).toBe("M0 0");
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/peta/${shared}`);
      await opened(page);
      const frame = await page.locator(".explorer-map").boundingBox();
      const small = await moti.boundingBox();
      expect(small?.width).toBeLessThan(seen?.width ?? 0);
      expect(small?.x).toBeGreaterThanOrEqual(frame?.x ?? Number.POSITIVE_INFINITY);
      expect(query(page)).toBe(shared);
      await page.getByRole("button", { name: "Ubin" }).click();
      await expect.poll(() => query(page)).not.toContain("letak");
      expect(faults).toEqual([]);
    });
  });

  it("opens as it was shared: city, comparison, table", async () => {
    await visit("/peta/?wilayah=35.10&banding=35.10.01,35.10.05&tampil=tabel", {}, async ({ page }) => {
      await openedTable(page);
      expect(await page.locator(".explorer-table tbody tr").count()).toBe(25);
      expect(await page.locator(".pin h3").allInnerTexts()).toEqual(["Pesanggaran", "Muncar"]);
    });
  });

  it("says what it does not know, and from which release an old link came", async () => {
    await visit("/peta/?wilayah=99.99&masa=2019-T1&rilis=2026-04-30.1", {}, async ({ page }) => {
      await opened(page);
      const notice = page.locator(".explorer-notice");
      expect(await notice.innerText()).toContain("wilayah=99.99, masa=2019-T1");
      expect(await notice.innerText()).toContain("rilis 2026-04-30.1");
      expect(await finding(page).innerText()).toContain("Kota Ternate");
      await notice.getByRole("button").click();
      expect(await notice.count()).toBe(0);
    });
  });

  it("shows the reason of every missing cell in pattern, words and table", async () => {
    await visit("/peta/?program=BLT_DD", {}, async ({ page }) => {
      await opened(page);
      expect(await areaOf(page, "82.71.05").getAttribute("fill")).toBe("url(#alasan-tidak_ditawarkan)");
      expect(await page.locator(".explorer-legend").innerText()).toContain("program tidak ada di sini");
      expect(await areaOf(page, "82.71.05").getAttribute("aria-label")).toContain(
        "program tidak ada di sini",
      );
      await page.getByRole("button", { name: /cakupan semua program/ }).click();
      await expect.poll(() => areaOf(page, "82.71.05").getAttribute("class")).toMatch(/\bt[1-5]\b/);
    });
  });
});
