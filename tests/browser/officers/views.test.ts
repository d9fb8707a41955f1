import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, inject, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { stateOf, unlock } from "./officers.ts";
import { fileCase } from "./resident.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const options = { rules: { "target-size": { enabled: true } } };
const widths = [320, 1280];

/** Returns what axe finds and what sticks out sideways, at both widths and in both colour schemes. */
async function faultsOf(page: Page, view: string): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(axe.source);
  for (const width of widths)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate((given) => window.axe.run(document, given), options);
      for (const { id, nodes } of violations)
        for (const { target } of nodes)
          faults.push(`${view}, ${width} ${colorScheme}: ${id} at ${target.join(" ")}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) faults.push(`${view}, ${width}: ${wide} px too wide`);
    }
  await page.setViewportSize({ width: 1280, height: 800 });
  return faults;
}

describeInBrowser("the console", () => {
  const visit = useBrowser();
  let storageState: NonNullable<BrowserContextOptions["storageState"]>;
  let origin: string;

  beforeAll(async () => {
    origin = inject("origin");
    storageState = await stateOf(origin, "petugas-satu");
  });

  it("passes axe and fits 320 px where one signs in", async () => {
    const faults = await visit("/petugas/", {}, async ({ page }) => {
      await page.getByRole("heading", { name: "Masuk" }).waitFor();
      await button(page, "Masuk").click();
      await page.getByText("Isi nama pengguna").waitFor();
      return faultsOf(page, "sign in");
    });
    expect(faults).toEqual([]);
  });

  it("passes axe and fits 320 px on every view of the work", async () => {
    const held = await fileCase(origin, { story: `Alamat: ${"x".repeat(300)}` });
    const faults = await visit("/petugas/", { storageState }, async ({ page }) => {
      await page.getByRole("heading", { name: "Layar terkunci" }).waitFor();
      const found = await faultsOf(page, "locked");
      await unlock(page, "petugas-satu");
      const row = page.getByRole("link", { name: new RegExp(held.ticket) });
      await row.waitFor();
      found.push(...(await faultsOf(page, "queue")));
      await row.click();
      await button(page, "Buka isi").waitFor();
      found.push(...(await faultsOf(page, "case")));
      await button(page, "Buka isi").click();
      await button(page, "Tutup isi").waitFor();
      await button(page, "Sama dengan laporan lain").click();
      await button(page, "Periksa dulu").click();
      found.push(...(await faultsOf(page, "form with errors")));
      await page.getByLabel("Tiket laporan yang diulang").fill("bt 00000 00000");
      await button(page, "Periksa dulu").click();
      await page.getByText("tidak dapat dibatalkan").waitFor();
      found.push(...(await faultsOf(page, "second look")));
      await page.getByRole("link", { name: "Kabar warga" }).click();
      await page.getByRole("heading", { name: "Kabar yang perlu disampaikan" }).waitFor();
      found.push(...(await faultsOf(page, "notices")));
      await page.getByRole("link", { name: "Serah terima" }).click();
      await page.getByRole("heading", { name: "Serah terima" }).waitFor();
      await page
        .getByText(/Tidak ada laporan yang siap|Laporan yang siap/)
        .first()
        .waitFor();
      found.push(...(await faultsOf(page, "handover")));
      return found;
    });
    expect(faults).toEqual([]);
  });

  it("is worked by keyboard alone, the focus always in sight", async () => {
    const held = await fileCase(origin);
    await visit(`/petugas/#antrean?ticket=${held.ticket}`, { storageState }, async ({ page }) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#isi");
      await tabTo(page, "input[type=password]");
      await page.keyboard.type("coba-petugas-satu");
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: new RegExp(held.ticket) }).waitFor();
      expect(await focusedText(page)).toBe("Antrean laporan");
      await tabTo(page, ".cases a");
      await page.keyboard.press("Enter");
      await button(page, "Buka isi").waitFor();
      expect(await focusedText(page)).toContain(held.ticket);
      await tabTo(page, ".sealed button");
      await page.keyboard.press("Enter");
      await button(page, "Tutup isi").waitFor();
      expect(await focusedText(page)).toBe("Isi laporan");
      await tabTo(page, ".action-list button");
      await page.keyboard.press("Enter");
      await page.getByText("ditandai sudah dilihat").waitFor();
      expect(await focusedText(page)).toBe("Tindakan");
    });
  });

  it("goes back to the queue as it was filtered, and its address holds nothing of the case but its id", async () => {
    const held = await fileCase(origin, { kind: "usul" });
    await visit("/petugas/", { storageState }, async ({ page }) => {
      await unlock(page, "petugas-satu");
      await page.getByLabel("Jenis").selectOption({ label: "Ada yang berhak tapi terlewat" });
      await page.waitForURL(/#antrean\?kind=usul$/);
      await page.getByRole("link", { name: new RegExp(held.ticket) }).click();
      await button(page, "Buka isi").click();
      await button(page, "Tutup isi").waitFor();
      expect(new URL(page.url()).hash).toBe(`#perkara/${held.id}`);
      await page.goBack();
      await page.getByRole("link", { name: new RegExp(held.ticket) }).waitFor();
      expect(new URL(page.url()).hash).toBe("#antrean?kind=usul");
      expect(await page.getByLabel("Jenis").inputValue()).toBe("usul");
      await page.getByLabel("Cari tiket").fill("bt 00000 00000");
      await page.keyboard.press("Enter");
      await page.getByText("Tidak ada laporan yang cocok").waitFor();
    });
  });
});

/** Presses Tab until the element has the focus; fails where it is out of sight or not reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    const state = await page.evaluate((wanted) => {
      const element = document.activeElement;
      const { top, bottom } = element?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      return { isThere: element?.matches(wanted) ?? false, isInSight: bottom > 0 && top < innerHeight };
    }, selector);
    expect(state.isInSight).toBe(true);
    if (state.isThere) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
