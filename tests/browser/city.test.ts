import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { kinds } from "./kinds.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

const namesIn = (page: Page) => page.locator("#kecamatan tbody th").allInnerTexts();
const columnIn = async (page: Page, label: string) => {
  const labels = await page.locator("#kecamatan thead th").allInnerTexts();
  const cells = page.locator(`#kecamatan tbody tr > :nth-child(${labels.indexOf(label) + 1})`);
  return (await cells.allInnerTexts()).map((text) =>
    Number.parseFloat(text.replace(".", "").replace(",", ".")),
  );
};
const sortedIn = (page: Page) =>
  page
    .locator("#kecamatan th[aria-sort]")
    .evaluateAll((heads) =>
      heads.map((head) => `${head.textContent?.trim()} ${head.getAttribute("aria-sort")}`),
    );
const falling = (values: readonly number[]) => [...values].sort((left, right) => right - left);

describeInBrowser("the table of all kecamatan", () => {
  const visit = useBrowser();

  it("stands without script in the order it says, with heads that are plain words", async () => {
    await visit(kinds.city, { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator("#kecamatan button").count()).toBe(0);
      expect(await sortedIn(page)).toEqual(["Layak, belum dapat apa pun descending"]);
      const waiting = await columnIn(page, "Layak, belum dapat apa pun");
      expect(waiting).toEqual(falling(waiting));
    });
  });

  it("is sorted by keyboard, says so, and keeps the order in the address", async () => {
    await visit(kinds.city, {}, async ({ page, faults }) => {
      const head = page.getByRole("columnheader", { name: "Terlewat" }).getByRole("button");
      await head.focus();
      await page.keyboard.press("Enter");
      const most = await columnIn(page, "Terlewat");
      expect(most).toEqual(falling(most));
      expect(await sortedIn(page)).toEqual(["Terlewat descending"]);
      expect(await page.locator("#kecamatan .sort-order").innerText()).toBe(
        "Urutan: Terlewat, dari yang terbesar.",
      );
      await page.keyboard.press("Space");
      expect(await columnIn(page, "Terlewat")).toEqual(most.toReversed());
      expect(await head.evaluate((button) => button === document.activeElement)).toBe(true);
      expect(new URL(page.url()).search).toBe("?urut=terlewat&arah=naik");
      expect(await page.locator("#kecamatan tfoot th").innerText()).toBe("Seluruh Kota Ternate");
      expect(faults).toEqual([]);
    });
  });

  it("opens in the order its address asks for, and in its own where the address asks for nonsense", async () => {
    const asked = await visit(`${kinds.city}?urut=kecamatan&arah=naik`, {}, ({ page }) => namesIn(page));
    expect(asked).toEqual([...asked].sort((left, right) => left.localeCompare(right, "id")));
    const own = await visit(kinds.city, {}, ({ page }) => namesIn(page));
    expect(await visit(`${kinds.city}?urut=gosip`, {}, ({ page }) => namesIn(page))).toEqual(own);
    expect(own).not.toEqual(asked);
  });
});

describeInBrowser("the tables of the reports of a city", () => {
  const visit = useBrowser();

  it.each([
    [kinds["flow report"], "Keluar", "Urutan: Keluar, dari yang terbesar."],
    [kinds["quality report"], "Ganda ditemukan", "Urutan: Ganda ditemukan, dari yang terbesar."],
  ])("%s are sorted by keyboard and say so", async (pathname, column, order) => {
    await visit(pathname, {}, async ({ page, faults }) => {
      const head = page.locator("sort-table").getByRole("columnheader", { name: column }).getByRole("button");
      await head.focus();
      await page.keyboard.press("Enter");
      expect(await page.locator("sort-table .sort-order").innerText()).toBe(order);
      expect(await page.locator("sort-table th[aria-sort]").innerText()).toContain(column);
      expect(faults).toEqual([]);
    });
  });
});

describeInBrowser("the dates of a city", () => {
  const visit = useBrowser();
  const counts = (page: Page) => page.locator("#tanggal day-count").allInnerTexts();
  const on =
    (instant: string) =>
    async ({ page }: { page: Page }) => {
      await page.clock.setFixedTime(instant);
      await page.reload();
      return counts(page);
    };

  it("are counted from the release in the page itself, which knows no today", async () => {
    const said = await visit(kinds.city, { javaScriptEnabled: false }, ({ page }) => counts(page));
    expect(said).toEqual([
      "saat rilis: 30 hari lagi",
      "saat rilis: sudah lewat 31 hari",
      "saat rilis: 92 hari lagi",
    ]);
  });

  it("are counted from today by script, by the clock of the city and not of the reader", async () => {
    const lateEvening = on("2026-11-28T15:30:00Z");
    const reader = { timezoneId: "Europe/Amsterdam" };
    expect((await visit("/wilayah/82.71/", reader, lateEvening))[0]).toBe("hari ini: 1 hari lagi");
    expect((await visit("/wilayah/35.10/", reader, on("2026-12-30T16:59:00Z"))).at(-1)).toBe(
      "hari ini: 32 hari lagi",
    );
    expect((await visit("/wilayah/35.10/", reader, on("2026-12-30T17:01:00Z"))).at(-1)).toBe(
      "hari ini: 31 hari lagi",
    );
  });

  it("show a stage that has passed its day since the release as late, without moving the page", async () => {
    const heights = (page: Page) => page.locator(".stages").evaluate((table) => table.clientHeight);
    const still = await visit(kinds.city, { javaScriptEnabled: false }, ({ page }) => heights(page));
    const moved = await visit(kinds.city, {}, async ({ page }) => {
      await on("2027-01-02T03:00:00Z")({ page });
      const late = page.locator("#tahapan day-count[data-late]");
      expect(await late.count()).toBe(5);
      expect(await late.last().innerText()).toBe("hari ini: sudah lewat 2 hari");
      return heights(page);
    });
    expect(moved).toBe(still);
  });
});
