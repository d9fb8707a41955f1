import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "../axe-faults.ts";
import { kinds } from "../kinds.ts";
import { pagesIn, plain, printed, textOf } from "../paper.ts";
import { describeInBrowser, useBrowser } from "../visit.ts";

const chosen = (page: Page) => page.locator("#pilihan-isi li strong").allInnerTexts();
const status = (page: Page) => page.locator("#pilihan-kabar");
const heading = (page: Page) => page.locator("#pilihan-hasil h2").first();
const shows = (page: Page, names: string) =>
  page.locator("#pilihan-hasil h2", { hasText: new RegExp(`^${names}$`) }).waitFor();
const choose = async (page: Page, typed: string, name: string) => {
  await page.getByRole("combobox").fill(typed);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("#pilihan-isi strong", { hasText: name }).waitFor();
};
const measures = (page: Page) => page.locator(".compare tbody th").allInnerTexts();

describeInBrowser("the choice of areas to compare", () => {
  const visit = useBrowser();

  it("is made by keyboard, stands in the address, and goes back step by step", async () => {
    await visit(kinds.comparison, { viewport: { width: 360, height: 800 } }, async ({ page, faults }) => {
      await choose(page, "batangdua", "Batang Dua");
      expect(await status(page).innerText()).toContain("Pilih satu wilayah lagi");
      expect(await heading(page).count()).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
      await choose(page, "hiri", "Hiri");
      await shows(page, "Batang Dua dan Hiri");
      expect(await page.getByRole("combobox").evaluate((field) => field === document.activeElement)).toBe(
        true,
      );
      expect(new URL(page.url()).search).toBe("?a=82.71.05&b=82.71.07");
      expect(await page.title()).toBe("Bandingkan Batang Dua dan Hiri (simulasi) · Bansos Terbuka");
      await choose(page, "sirimau", "Sirimau");
      await shows(page, "Batang Dua, Hiri, dan Sirimau");
      await page.goBack();
      await shows(page, "Batang Dua dan Hiri");
      expect(await chosen(page)).toEqual(["Batang Dua", "Hiri"]);
      await page.goForward();
      await shows(page, "Batang Dua, Hiri, dan Sirimau");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await axeFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  it("takes a kelurahan for its kecamatan, Enter for the first name, and no area twice", async () => {
    await visit(`${kinds.comparison}?a=82.71.05`, {}, async ({ page }) => {
      await page.locator("#pilihan-isi strong", { hasText: "Batang Dua" }).waitFor();
      await page.getByRole("combobox").fill("mayau");
      await page.getByRole("option", { name: /^Mayau/ }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByText("Batang Dua sudah dipilih.").waitFor();
      expect(await chosen(page)).toEqual(["Batang Dua"]);
    });
  });

  it("ends at four, where the focus goes on to the result, and opens again where one is taken out", async () => {
    const three = `${kinds.comparison}?a=82.71.05&b=82.71.07&c=81.71.02`;
    await visit(three, {}, async ({ page }) => {
      await shows(page, "Batang Dua, Hiri, dan Sirimau");
      await choose(page, "glagah", "Glagah");
      await page.getByText("Sudah empat wilayah").waitFor();
      expect(await page.getByRole("combobox").count()).toBe(0);
      expect(await heading(page).evaluate((one) => one === document.activeElement)).toBe(true);
      await page.getByRole("button", { name: "Jadikan acuan: Sirimau" }).click();
      await shows(page, "Sirimau, Batang Dua, Hiri, dan Glagah");
      await page.getByRole("button", { name: "Hapus Hiri" }).click();
      await shows(page, "Sirimau, Batang Dua, dan Glagah");
      expect(await page.getByRole("combobox").isVisible()).toBe(true);
      expect(new URL(page.url()).search).toBe("?a=81.71.02&b=82.71.05&c=35.10.15");
    });
  });

  it("offers what is like the first area", async () => {
    await visit(`${kinds.comparison}?a=82.71.05`, {}, async ({ page }) => {
      await page.getByRole("button", { name: "Tambah Hiri" }).click();
      await shows(page, "Batang Dua dan Hiri");
      expect(await page.getByRole("button", { name: "Tambah Hiri" }).count()).toBe(0);
    });
  });

  it("says which codes it does not know, and that kecamatan and a whole city were mixed", async () => {
    await visit(`${kinds.comparison}?a=82.71.05&b=99.99.99&c=<b>&d=81.71`, {}, async ({ page, faults }) => {
      await shows(page, "Batang Dua dan Kota Ambon");
      expect(await status(page).innerText()).toContain(
        "Tidak dikenal atau belum ada angkanya: 99.99.99 dan <b>.",
      );
      expect(await page.locator(".mixed").innerText()).toContain("kecamatan dengan seluruh kabupaten/kota");
      expect(await axeFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  it("says so where figures cannot be had, with or without network, and tries again", async () => {
    await visit(kinds.about, {}, async ({ page }) => {
      let isBroken = true;
      await page.route("**/banding/angka/**", (route) => (isBroken ? route.abort() : route.continue()));
      await page.goto(`${kinds.comparison}?a=82.71.05&b=82.71.07`);
      await page.getByText("Angka gagal dimuat").waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.context().setOffline(true);
      await page.getByRole("button", { name: "Coba lagi" }).click();
      await page.getByText("Anda sedang tidak tersambung").waitFor();
      await page.context().setOffline(false);
      isBroken = false;
      await page.getByRole("button", { name: "Coba lagi" }).click();
      await shows(page, "Batang Dua dan Hiri");
    });
  });

  it("compares further areas of a kabupaten/kota without network once it was fetched", async () => {
    await visit(`${kinds.comparison}?a=82.71.05&b=82.71.07`, {}, async ({ page }) => {
      await shows(page, "Batang Dua dan Hiri");
      await page.context().setOffline(true);
      await page.getByRole("button", { name: "Tambah Moti" }).click();
      await shows(page, "Batang Dua, Hiri, dan Moti");
    });
  });

  it("is not offered without script: ready comparisons are", async () => {
    await visit(`${kinds.comparison}?a=82.71.05`, { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator("#pilihan").isVisible()).toBe(false);
      expect(await page.getByRole("main").innerText()).toContain("perlu JavaScript");
      expect(await page.locator('main a[href="/banding/82.71.05/"]').count()).toBe(1);
    });
  });
});

describeInBrowser("a comparison", () => {
  const visit = useBrowser();

  it("is the same whether script or the build drew it", async () => {
    const seen = (page: Page, place: string) =>
      page.locator(place).evaluate((part) => {
        const copy = part.cloneNode(true) as HTMLElement;
        for (const one of copy.querySelectorAll(".keep, .rows-link")) one.remove();
        return copy.innerHTML.replaceAll(/<!--.*?-->/g, "").replaceAll(/\s+/g, " ");
      });
    const [built, codes] = await visit(kinds["comparison of a kecamatan"], {}, async ({ page }) => {
      const href = await page.getByRole("link", { name: "Ganti atau tambah wilayah" }).getAttribute("href");
      return [await seen(page, ".section:has(> .figure > .scroll > .compare)"), href ?? ""] as const;
    });
    const drawn = await visit(codes, {}, async ({ page }) => {
      await page.locator("#pilihan-hasil .compare").waitFor();
      return seen(page, "#pilihan-hasil .section:has(> .figure > .scroll > .compare)");
    });
    expect(drawn).toBe(built);
  });

  it("has every measure, both errors among them, with denominators, and what the difference means", async () => {
    await visit(kinds["comparison of a kecamatan"], { javaScriptEnabled: false }, async ({ page }) => {
      const names = (await measures(page)).map((name) => name.split("\n")[0]);
      expect(names).toEqual([
        "Keluarga (KK)",
        "Menerima bantuan",
        "Cakupan",
        "Terlewat",
        "Salah sasaran",
        "Desil 1–2: layak, tanpa bantuan",
        "Desil 3–4: layak, tanpa bantuan",
        "Desil 5: layak, tanpa bantuan",
        "Terdaftar",
        "Padan Dukcapil",
        "Terverifikasi",
        "Perubahan penerima",
      ]);
      for (const row of await page.locator(".compare tbody tr").all()) {
        const cells = await row.locator("td").allInnerTexts();
        expect(cells).toHaveLength(5);
        for (const cell of cells) expect(cell.trim()).not.toBe("");
      }
      const why = page.locator("#mirip tbody tr");
      expect(await why.locator("th").allInnerTexts()).toEqual(["Hiri", "Moti", "Leitimur Selatan"]);
      expect(await why.first().innerText()).toContain("sama-sama pulau tersendiri");
    });
  });

  it("is saved as CSV, by a plain link on the page of an area and by a button where it was chosen", async () => {
    const [linked, address] = await visit(kinds["comparison of a kecamatan"], {}, async ({ page }) => {
      const waiting = page.waitForEvent("download");
      await page.getByRole("link", { name: "Unduh perbandingan ini (CSV)" }).click();
      const href = await page.getByRole("link", { name: "Ganti atau tambah wilayah" }).getAttribute("href");
      return [await readFile(await (await waiting).path(), "utf8"), href ?? ""] as const;
    });
    await visit(address, {}, async ({ page }) => {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: "Unduh perbandingan ini (CSV)" }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(
        "banding-82.71.05-82.71.07-82.71.04-81.71.05-2026-10-31.1-simulasi.csv",
      );
      expect(await readFile(await download.path(), "utf8")).toBe(linked);
    });
    expect(linked).toContain(",simulasi\r\n");
  });

  it("takes three sheets of paper at most, without the choice, and says that it is simulated", async () => {
    const pdf = await visit(
      `${kinds.comparison}?a=82.71.05&b=82.71.07&c=82.71.04&d=81.71.05`,
      {},
      async ({ page }) => {
        await page.locator("#pilihan-hasil .compare").waitFor();
        return printed(page);
      },
    );
    expect(pagesIn(pdf)).toBeLessThanOrEqual(3);
    const text = await textOf(pdf);
    if (text === null) return;
    expect(text).toContain(plain("Terlewat"));
    expect(text.toUpperCase()).toContain("SIMULASI");
    expect(text).not.toContain("Pilih sendiri");
  });

  it("does not scroll sideways at 320 px, its table one measure under the other", async () => {
    await visit(
      kinds["comparison of a kecamatan"],
      { viewport: { width: 320, height: 700 } },
      async ({ page }) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        const table = page.locator(".compare");
        expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      },
    );
  });
});
