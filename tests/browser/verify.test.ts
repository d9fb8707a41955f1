import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

const figure = "/data/penyaluran/periksa/#2026-10-31.1/82.71.05/2026-T3/SALAH_SATU";
const result = (page: Page) => page.locator("#hasil");
const verdict = (page: Page) => result(page).getByRole("status").first();

describeInBrowser("a figure is checked", () => {
  const visit = useBrowser();

  it("from the page it stands on: one link leads to its rows in the released file, and the file matches", async () => {
    await visit("/wilayah/82.71.05/", {}, async ({ page, faults }) => {
      const errors = page.locator(".errors figure");
      const shown = await errors.locator("tbody").first().innerText();
      await errors.getByRole("link", { name: "Periksa angka ini" }).click();
      await expect.poll(() => verdict(page).innerText()).toContain("Cocok.");
      const facts = await result(page).locator(".facts").innerText();
      const shares = shown.match(/\d+,\d\s%/g) ?? [];
      expect(shares.length).toBeGreaterThan(0);
      for (const share of shares) expect(facts).toContain(share);
      expect(await result(page).locator(".preview tbody tr").count()).toBe(5);
      expect(await result(page).locator(".citation").innerText()).toMatch(
        /Pulau Batang Dua.*\[data simulasi\].*SHA-256 [0-9a-f]{64}/,
      );
      expect(faults).toEqual([]);
    });
  });

  it("names lines that hold these rows in the file, and a checksum that is the file's", async () => {
    await visit(figure, {}, async ({ page }) => {
      await expect.poll(() => verdict(page).innerText()).toContain("Cocok.");
      const href = await result(page)
        .getByRole("link", { name: /^Unduh/ })
        .getAttribute("href");
      const lines = (await (await fetch(`${inject("origin")}${href}`)).text()).split("\r\n");
      for (const row of await result(page).locator(".preview tbody tr").all()) {
        const [line = "", ...cells] = await row.locator("th, td:not(:has(.reason))").allInnerTexts();
        const written = lines[Number(line) - 1]?.split(",").filter((cell) => cell !== "");
        expect(written).toEqual(cells.filter((cell) => cell !== ""));
      }
    });
  });

  it("with its citation, query and commands to take along", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    await visit(figure, { permissions }, async ({ page }) => {
      await result(page).getByRole("button", { name: "Salin kutipan" }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Rilis 2026-10-31.1");
      await result(page).getByText("Kueri", { exact: true }).click();
      const board = result(page).getByRole("link", { name: /papan kueri: Baris/ });
      expect(decodeURIComponent((await board.getAttribute("href")) ?? "")).toContain("penyaluran_82_71");
      await result(page).getByText("Periksa di komputer sendiri").click();
      expect(await result(page).locator("pre", { hasText: "sha256sum -c" }).innerText()).toContain("curl -O");
    });
  });

  it("and a file that was changed on its way is refused: no number of it is shown", async () => {
    await visit("/data/", {}, async ({ page }) => {
      await page.route("**/penyaluran/*.csv", async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replace(",170,", ",171,") });
      });
      await page.goto(figure);
      await expect.poll(() => verdict(page).innerText()).toContain("TIDAK COCOK.");
      expect(await result(page).locator(".facts, .preview, .citation").count()).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it("or says why not: no network, a withdrawn or unknown release, no such rows", async () => {
    await visit("/data/", {}, async ({ page }) => {
      await page.route("**/unduh/rilis.json", (route) => route.abort());
      await page.goto(figure);
      await expect.poll(() => verdict(page).innerText()).toContain("belum diperiksa");
      await page.unroute("**/unduh/rilis.json");
      await result(page).getByRole("button", { name: "Coba lagi" }).click();
      await expect.poll(() => verdict(page).innerText()).toContain("Cocok.");

      await page.goto("/data/penyaluran/periksa/#2020-01-01.1/82.71");
      await expect.poll(() => verdict(page).innerText()).toContain("Tidak ada rilis 2020-01-01.1");
      await page.goto("/data/penyaluran/periksa/#2026-10-31.1/82.71.05/2031-T1");
      await expect.poll(() => result(page).innerText()).toContain("tidak memuat baris");

      await page.route("**/unduh/rilis.json", async (route) => {
        const answer = await route.fetch();
        const index = await answer.json();
        index.releases[0].withdrawn = { date: "2026-11-20", reason: "Salah kirim." };
        await route.fulfill({ response: answer, json: index });
      });
      await page.goto("/data/penyaluran/periksa/#2026-04-30.1/82.71.05/2026-T1");
      await expect.poll(() => verdict(page).innerText()).toContain("DITARIK.");
      expect(await result(page).innerText()).toContain("Salah kirim.");
      expect(await result(page).locator(".facts, .preview").count()).toBe(0);
    });
  });

  it("in an older release too, which points to the one that stands now", async () => {
    await visit("/data/penyaluran/periksa/#2026-07-31.1/82.71.05/2026-T2/PKH", {}, async ({ page }) => {
      await expect.poll(() => verdict(page).innerText()).toContain("2026-07-31.1");
      await result(page)
        .getByRole("link", { name: /2026-10-31\.1/ })
        .click();
      await expect.poll(() => verdict(page).innerText()).toContain("2026-10-31.1");
      expect(new URL(page.url()).hash).toBe("#2026-10-31.1/82.71.05/2026-T2/PKH");
    });
  });

  it("and another one by keyboard; at 320 px nothing runs out of the page", async () => {
    await visit(figure, { viewport: { width: 320, height: 700 } }, async ({ page }) => {
      await expect.poll(() => verdict(page).innerText()).toContain("Cocok.");
      await page.getByLabel("Program").selectOption("PKH");
      await page.getByRole("button", { name: "Tampilkan" }).press("Enter");
      await expect.poll(() => result(page).getByRole("heading", { level: 2 }).innerText()).toContain("PKH");
      expect(new URL(page.url()).hash).toContain("/PKH");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await axeFaults(page)).toEqual([]);
    });
  });
});
