import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { acknowledged, answerKind, fillUp, goOn, onwards, receiptOn, story } from "./filling.ts";
import { countCases, keptCases, openedAtDesk } from "./store.ts";

const phone = { viewport: { width: 360, height: 720 } };

/** Files a case that the page itself cannot deliver. Returns its ticket. */
async function sendInVain(page: Page): Promise<string> {
  await fillUp(page);
  await page.route("**/v1/cases", (route) => route.abort());
  await onwards(page).click();
  const { ticket } = await receiptOn(page);
  await page.getByText("Terkirim sendiri begitu ada jaringan").waitFor();
  await page.getByRole("button", { name: "Salin" }).click();
  return ticket;
}

describeInBrowser("filing a case", () => {
  const visit = useBrowser();

  it("seals it, files it once, and shows ticket and code", async () => {
    const { ticket, faults } = await visit("/sanggah/?wilayah=82.71.05", phone, async ({ page, faults }) => {
      expect(await page.inputValue("#wilayah")).toBe("82.71.05");
      await fillUp(page);
      expect(await page.locator("#kirim .notice").innerText()).toContain("Dinas Sosial Kota Ternate");
      await onwards(page).click();
      const receipt = await receiptOn(page);
      await acknowledged(page);
      expect(receipt.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(page.url()).not.toContain(receipt.code.slice(0, 4));
      return { ...receipt, faults };
    });
    expect(faults).toEqual([]);
    const [kept, ...others] = keptCases(ticket);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ state: "submitted", channel: "self", quarantine: null });
    const { body } = await openedAtDesk(kept?.id ?? "");
    expect(body).toMatchObject({ kind: "usul", area: "82.71.05", program: "PKH", desil: 2, story });
  });

  it("keeps a case filed without network and delivers it once when the network is back", async () => {
    await visit("/sanggah/", phone, async ({ page }) => {
      await fillUp(page);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.waitForFunction(() =>
        performance.getEntriesByType("resource").some(({ name }) => /\/_astro\/send\./.test(name)),
      );
      const before = countCases();
      await page.context().setOffline(true);
      await onwards(page).click();
      const { ticket } = await receiptOn(page);
      await page.getByText("Terkirim sendiri begitu ada jaringan").waitFor();
      expect(countCases()).toBe(before);

      await page.context().setOffline(false);
      await acknowledged(page);
      expect(keptCases(ticket)).toHaveLength(1);
      expect(countCases()).toBe(before + 1);
    });
  });

  it("delivers what waited when the form is opened another day, where the browser has no Background Sync", async () => {
    await visit("/sanggah/", { ...phone, serviceWorkers: "block" }, async ({ page }) => {
      const ticket = await sendInVain(page);
      await page.goto("/tentang/");
      expect(keptCases(ticket)).toEqual([]);

      await page.unroute("**/v1/cases");
      await page.goto("/sanggah/");
      await page.getByText(`${ticket} sudah diterima`).waitFor({ timeout: 60_000 });
      expect(keptCases(ticket)).toHaveLength(1);
    });
  });

  it("delivers by Background Sync after the page was left", async () => {
    await visit("/sanggah/", phone, async ({ page }) => {
      await page.fill("#kelurahan", "Mayau");
      await page.evaluate(() => navigator.serviceWorker.ready);
      const ticket = await sendInVain(page);
      await page.goto("/tentang/");
      await expect.poll(() => keptCases(ticket).length, { timeout: 60_000 }).toBe(1);
    });
  });

  it("opens without network once somebody has begun to fill it in", async () => {
    await visit("/sanggah/", phone, async ({ page }) => {
      await page.fill("#kelurahan", "Mayau");
      await page.waitForFunction(() =>
        performance.getEntriesByType("resource").some(({ name }) => /\/_astro\/send\./.test(name)),
      );
      await page.waitForTimeout(500);
      await page.context().setOffline(true);
      await page.reload();
      expect(await page.inputValue("#kelurahan")).toBe("Mayau");
      await goOn(page, "jenis-aduan");
      await answerKind(page);
    });
  });

  it("makes one case of an impatient double press", async () => {
    await visit("/sanggah/", phone, async ({ page }) => {
      await fillUp(page);
      const before = countCases();
      await onwards(page).dblclick();
      await onwards(page)
        .click({ force: true, timeout: 2000 })
        .catch(() => undefined);
      const { ticket } = await receiptOn(page);
      await acknowledged(page);
      expect(keptCases(ticket)).toHaveLength(1);
      expect(countCases()).toBe(before + 1);
    });
  });

  it("says what is missing, at the field and above, and loses nothing", async () => {
    await visit("/sanggah/", phone, async ({ page }) => {
      await goOn(page, "jenis-aduan");
      await answerKind(page);
      await goOn(page, "program-desil");
      await goOn(page, "orang");
      await goOn(page, "kisah");
      await page.fill("#cerita", "Singkat");
      await onwards(page).click();
      expect(await page.locator(".error-summary a").innerText()).toContain("terlalu pendek");
      expect(await page.locator("#cerita").getAttribute("aria-invalid")).toBe("true");
      await page.locator(".error-summary a").click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("cerita");
      expect(await page.inputValue("#cerita")).toBe("Singkat");
    });
  });

  it("keeps the draft on the device and erases it on request", async () => {
    await visit("/sanggah/", phone, async ({ page }) => {
      await page.fill("#kelurahan", "Tifure");
      await page.getByText("Isian disimpan di ponsel ini").waitFor();
      await page.reload();
      expect(await page.inputValue("#kelurahan")).toBe("Tifure");
      await page.getByRole("button", { name: "Hapus isian" }).click();
      await page.getByRole("button", { name: "Ya, hapus" }).click();
      await page.getByText("Isian sudah dihapus").waitFor();
      await page.reload();
      expect(await page.inputValue("#kelurahan")).toBe("");
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });

  it("leaves nothing readable on the device once sent", async () => {
    await visit("/sanggah/", phone, async ({ page }) => {
      await fillUp(page, { address: "Lorong Rahasia 7" });
      await page.route("**/v1/cases", (route) => route.abort());
      await onwards(page).click();
      const { code } = await receiptOn(page);
      await page.getByText("Terkirim sendiri begitu ada jaringan").waitFor();
      const kept = await page.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open("bansos-terbuka-sanggah");
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        const all = database.transaction("parcels").objectStore("parcels").getAll();
        await new Promise((resolve) => {
          all.onsuccess = resolve;
        });
        return JSON.stringify([all.result, { ...localStorage }]);
      });
      expect(kept).toContain("keyForResident");
      for (const secret of ["Lorong Rahasia", story, code, code.replaceAll(" ", "")])
        expect(kept).not.toContain(secret);
    });
  });

  it("lets an agen go on with the next case, channel and place kept", async () => {
    await visit("/sanggah/", phone, async ({ page }) => {
      await fillUp(page, { helper: true });
      await onwards(page).click();
      const first = await receiptOn(page);
      await acknowledged(page);
      await page.getByRole("button", { name: "Isi laporan berikutnya" }).click();
      expect(await page.inputValue("#wilayah")).toBe("82.71.05");
      expect(await page.inputValue("#cerita")).toBe("");
      expect(await page.isChecked("#saluran-agen")).toBe(true);
      await fillUp(page, { helper: true });
      await onwards(page).click();
      const second = await receiptOn(page);
      await acknowledged(page);
      expect(second.ticket).not.toBe(first.ticket);
      expect(keptCases(second.ticket)).toMatchObject([{ channel: "agen" }]);
    });
  });
});
