import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";

const box = (page: Page) => page.locator("search-box input");
const status = (page: Page) => page.locator("[role=status]").first();
const option = (page: Page, name: string) => page.getByRole("option", { name }).first();

const axeLines = async (page: Page) => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
};

/** Waits until the names from the whole country are there. */
const whole = (page: Page) => page.getByText("masih dimuat").waitFor({ state: "hidden" });

describeInBrowser("the search box", () => {
  const visit = useBrowser();

  it("is a combobox: arrows choose, Escape closes, Enter opens the page", async () => {
    await visit("/", {}, async ({ page, faults }) => {
      await box(page).pressSequentially("batangdua");
      await option(page, "Pulau Batang Dua").waitFor();
      expect(await box(page).getAttribute("aria-expanded")).toBe("true");
      expect(await status(page).innerText()).toMatch(/^\d+ hasil\. Pilih dengan panah/);
      await page.keyboard.press("ArrowDown");
      const active = await box(page).getAttribute("aria-activedescendant");
      expect(await page.locator(`#${active}[aria-selected=true]`).innerText()).toContain("Pulau Batang Dua");
      expect(await axeLines(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await box(page).getAttribute("aria-expanded")).toBe("false");
      expect(await box(page).inputValue()).toBe("batangdua");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/wilayah/82.71.05/");
      expect(faults).toEqual([]);
    });
  });

  it("goes back into the field with what moves there, opens and closes with Alt, and offers nothing for nothing", async () => {
    await visit("/", { viewport: { width: 360, height: 640 } }, async ({ page }) => {
      const active = () => box(page).getAttribute("aria-activedescendant");
      const isOpen = () => box(page).getAttribute("aria-expanded");
      await box(page).pressSequentially("ternate");
      await option(page, "Kota Ternate").first().waitFor();
      await page.keyboard.press("ArrowUp");
      expect(await active()).toBe("cari-usulan-6");
      const { y = 0, height = 0 } = (await page.locator("#cari-usulan-6").boundingBox()) ?? {};
      expect(Math.floor(y + height)).toBeLessThanOrEqual(640);
      for (const key of ["ArrowLeft", "ArrowRight", "Home", "End"]) {
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press(key);
        expect(await active(), key).toBeNull();
        expect(await isOpen(), key).toBe("true");
      }
      await page.keyboard.press("Alt+ArrowUp");
      expect(await isOpen()).toBe("false");
      await page.keyboard.press("Alt+ArrowDown");
      expect([await isOpen(), await active()]).toEqual(["true", null]);
      await page.keyboard.press("Escape");
      expect(await box(page).inputValue()).toBe("ternate");
      await page.keyboard.press("Escape");
      expect(await box(page).inputValue()).toBe("");
      await page.keyboard.press("ArrowDown");
      expect(await isOpen()).toBe("false");
    });
  });

  it("leads to all results where Enter chooses nothing", async () => {
    await visit("/", {}, async ({ page }) => {
      await box(page).pressSequentially("raskin");
      await option(page, "Program Sembako").waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/cari/?q=raskin");
      await page.getByRole("link", { name: "Program Sembako (BPNT)" }).first().waitFor();
    });
  });

  it("asks whether a name was meant where it is mistyped, and says so aloud", async () => {
    await visit("/tidak-ada/", {}, async ({ page }) => {
      await box(page).pressSequentially("sirmau");
      await page.getByText("Maksud Anda Sirimau?").waitFor();
    });
  });
});

describeInBrowser("the page of the search", () => {
  const visit = useBrowser();

  it("keeps the query in the address, groups the results and goes back to the query before", async () => {
    await visit("/cari/?q=baguala", {}, async ({ page, faults }) => {
      const results = page.locator("#hasil");
      await results.getByRole("link", { name: "Baguala" }).first().waitFor();
      await page.keyboard.press("Tab");
      await box(page).focus();
      await page.keyboard.press("Enter");
      await box(page).fill("DTKS");
      await results.getByRole("link", { name: "DTSEN" }).waitFor();
      expect(new URL(page.url()).searchParams.get("q")).toBe("DTKS");
      expect(await results.getByRole("heading", { name: "Istilah" }).count()).toBe(1);
      await whole(page);
      expect(await axeLines(page)).toEqual([]);
      await page.goBack();
      await results.getByRole("link", { name: "Baguala" }).first().waitFor();
      expect(await box(page).inputValue()).toBe("baguala");
      expect(faults).toEqual([]);
    });
  });

  it("goes by arrows from the field through the results and back", async () => {
    await visit("/cari/", {}, async ({ page }) => {
      await box(page).pressSequentially("moti");
      await page.locator("#hasil a").first().waitFor();
      await whole(page);
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Moti");
      await page.keyboard.press("ArrowUp");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    });
  });

  it("says of an area without figures that it has none, and leads to its kabupaten", async () => {
    await visit("/cari/?q=Tidore Timur", {}, async ({ page, faults }) => {
      const found = page.locator("#hasil li", { hasText: "Tidore Timur" }).first();
      await found.waitFor();
      expect(await found.innerText()).toContain("belum ada data");
      expect(await page.locator("#hasil").innerText()).toContain("bukan bantuannya nol");
      await found.getByRole("link").click();
      await page.waitForURL("**/cari/82/#k82-72");
      expect(await page.locator("#k82-72").innerText()).toContain("Tidore Timur");
      expect(faults).toEqual([]);
    });
  });

  it("opens and searches the whole country without network, once it was used", async () => {
    await visit("/cari/", {}, async ({ page }) => {
      await box(page).pressSequentially("sirimau");
      await page.locator("#hasil a").first().waitFor();
      await whole(page);
      await page.waitForFunction(async () => {
        const cache = await caches.open("cari-halaman-1");
        const names = (await cache.keys()).map(({ url }) => new URL(url).pathname);
        return names.includes("/cari/") && names.some((name) => name.endsWith(".css"));
      });
      await page.waitForTimeout(500);
      await page.context().setOffline(true);
      await page.goto("/cari/?q=tidore%20timur");
      await page.locator("#hasil li", { hasText: "Tidore Timur" }).first().waitFor();
      expect(await status(page).innerText()).toContain("Anda sedang tidak tersambung");
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).not.toBe("rgba(0, 0, 0, 0)");
    });
  });

  it("says so where the names cannot be loaded, tries again, and keeps its list", async () => {
    await visit("/kelayakan/", {}, async ({ page }) => {
      let isBroken = true;
      await page.route("**/cari/indeks-*", (route) => (isBroken ? route.abort() : route.continue()));
      await page.goto("/cari/?q=moti");
      await page.getByText("Daftar nama gagal dimuat").waitFor();
      expect(await axeLines(page)).toEqual([]);
      expect(await page.locator("#w82-71 a", { hasText: "Moti" }).count()).toBe(1);
      isBroken = false;
      await page.getByRole("button", { name: "Coba lagi" }).click();
      await page.locator("#hasil a", { hasText: "Moti" }).first().waitFor();
    });
  });

  it("finds what has a page where only the rest of the country cannot be loaded, and says so", async () => {
    await visit("/kelayakan/", {}, async ({ page }) => {
      await page.route("**/cari/indeks-nasional*", (route) => route.abort());
      await page.goto("/cari/?q=moti");
      await page.locator("#hasil a", { hasText: "Moti" }).first().waitFor();
      await page.getByText("hanya dari daerah yang punya halaman").waitFor();
    });
  });

  it("is a plain list without script: every area, programme, term and page, a form that comes back here", async () => {
    await visit("/cari/?q=moti", { javaScriptEnabled: false }, async ({ page }) => {
      const main = page.locator("main");
      expect(await main.innerText()).toContain("perlu JavaScript");
      for (const href of [
        "/wilayah/82.71.05/",
        "/kelayakan/#PKH",
        "/istilah/#dtsen",
        "/sanggah/",
        "/cari/61/",
      ])
        expect(await main.locator(`a[href="${href}"]`).count(), href).toBeGreaterThan(0);
      expect(await main.locator("form").getAttribute("action")).toBe("/cari/");
      expect(await page.locator("#hasil").isVisible()).toBe(false);
    });
  });
});
