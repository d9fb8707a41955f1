import { readFileSync } from "node:fs";
import { expect, inject, it } from "vitest";
import { builtFile } from "../../scripts/checks/built-pages.ts";
import { kinds } from "./kinds.ts";
import { factsOf, plain, textOf } from "./paper.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

const triwulan = kinds["triwulan report"];
const monthly = kinds["monthly report"];

describeInBrowser("a periodic report", () => {
  const visit = useBrowser();

  it("says first that it is frozen, from which release, and where the figures of today are", async () => {
    await visit(triwulan, {}, async ({ page, faults }) => {
      const note = page.locator(".frozen");
      expect(await note.innerText()).toContain("rilis 2026-07-31.1, 31 Juli 2026");
      expect(
        await note.getByRole("link", { name: "halaman Kabupaten Banyuwangi" }).getAttribute("href"),
      ).toBe("/wilayah/35.10/");
      expect(faults).toEqual([]);
    });
  });

  it("is turned by keyboard to the one before and after of its kind, and to the list", async () => {
    await visit(triwulan, {}, async ({ page }) => {
      const turn = page.getByRole("navigation", { name: "Laporan lain" });
      expect(await turn.getByRole("link").allInnerTexts()).toEqual([
        "Sebelumnya: triwulan I 2026",
        "Sesudahnya: triwulan III 2026",
        "Semua laporan Kabupaten Banyuwangi",
      ]);
      await turn.getByRole("link", { name: "Sebelumnya" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/laporan/2026-T1/");
      expect(await page.locator("h1").innerText()).toBe("Laporan triwulan I 2026, Kabupaten Banyuwangi");
      expect(await turn.getByRole("link", { name: "Sebelumnya" }).count()).toBe(0);
    });
  });

  it.each([monthly, triwulan])("%s is offered as a PDF that opens by its link", async (pathname) => {
    await visit(pathname, {}, async ({ page, faults }) => {
      const link = page.getByRole("link", { name: /^Unduh PDF/ });
      const href = (await link.getAttribute("href")) ?? "";
      const answer = await page.request.get(href);
      expect(answer.headers()["content-type"]).toBe("application/pdf");
      expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
      expect(faults).toEqual([]);
    });
  });

  it.each([
    [monthly, "82.71-2026-09", 3],
    [triwulan, "35.10-2026-T2", 6],
  ] as const)(
    "%s keeps its figures on paper, marked as simulated on every sheet",
    async (pathname, name, most) => {
      const file = builtFile(inject("siteFolder"), `${pathname}laporan-${name}-simulasi.pdf`) ?? "";
      const pdf = readFileSync(file);
      const [text, facts] = await Promise.all([textOf(pdf), factsOf(pdf)]);
      if (text === null || facts === null) return;
      expect(facts).toMatch(/Title: +Laporan .*simulasi/);
      expect(facts).toMatch(/Tagged: +yes/);
      const cells = await visit(pathname, {}, async ({ page }) => ({
        words: await page.locator("article :is(h1, h2, td, tbody th)").allInnerTexts(),
        pages: Number(/(\d+) halaman/.exec(await page.locator(".archive").innerText())?.[1]),
      }));
      expect(cells.pages).toBeLessThanOrEqual(most);
      expect(text.match(/rilis 2026-\d\d-\d\d\.1 · SIMULASI/g)).toHaveLength(cells.pages);
      expect(text).toContain(`halaman ${cells.pages} dari ${cells.pages}`);
      expect(text).toContain(pathname);
      const words = new Set(text.split(" "));
      const missing = cells.words.flatMap((one) => plain(one).split(" ")).filter((one) => !words.has(one));
      expect(missing).toEqual([]);
    },
  );
});

describeInBrowser("the list of reports", () => {
  const visit = useBrowser();

  it("has the latest first, each with its PDF and size", async () => {
    await visit(kinds["list of reports"], {}, async ({ page }) => {
      const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
      const texts = (await rows.allInnerTexts()).map(plain);
      expect(texts).toHaveLength(13);
      expect(texts[0]).toMatch(/^triwulan III 2026 31 Oktober 2026 2026-10-31\.1 .* halaman, \d+,\d KB$/);
      expect(texts[3]).toMatch(/^Oktober 2026 /);
    });
  });
});
