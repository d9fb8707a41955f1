import { randomBytes } from "node:crypto";
import { mod1271_36 } from "cdigit";
import { expect, it } from "vitest";
import { makeCode } from "#domain/objection";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { acknowledged, fillUp, follow, onwards, receiptOn } from "./filling.ts";
import { keptCases } from "./store.ts";

describeInBrowser("following a case", () => {
  const visit = useBrowser();

  it("shows it, takes a message and takes it back, with the code in no address and no storage", async () => {
    await visit("/sanggah/", { viewport: { width: 360, height: 720 } }, async ({ page, faults }) => {
      await fillUp(page);
      await onwards(page).click();
      const { ticket, code } = await receiptOn(page);
      await acknowledged(page);
      await page.getByRole("button", { name: "Salin" }).click();
      const addresses: string[] = [];
      page.on("request", (request) => addresses.push(request.url()));
      const bodies: string[] = [];
      page.on("request", (request) => bodies.push(request.postData() ?? ""));

      await follow(page, code);
      const shown = await page.locator(".tracked").innerText();
      expect(shown).toContain(ticket);
      expect(shown).toContain("Sudah kami terima");
      expect(shown).toContain("Pulau Batang Dua, Kota Ternate");
      expect(shown).toContain("Kementerian Sosial");
      expect(await page.locator(".history li").allInnerTexts()).toHaveLength(1);

      await page.fill("#pesan", "Kami tinggal di dekat pelabuhan.");
      await page.getByRole("button", { name: "Kirim pesan" }).click();
      await page.locator(".message.resident").waitFor();
      expect(await page.locator(".message.resident p").innerText()).toBe("Kami tinggal di dekat pelabuhan.");

      await page.getByRole("button", { name: "Tarik kembali" }).click();
      await page.getByRole("button", { name: "Ya, tarik kembali" }).click();
      await page.getByText("Ditarik kembali").first().waitFor();
      expect(keptCases(ticket)).toMatchObject([{ state: "withdrawn" }]);

      const secret = code.replaceAll(" ", "");
      for (const sent of [...addresses, ...bodies])
        expect(sent.toUpperCase().replaceAll(/[\s-]/g, "")).not.toContain(secret);
      expect(bodies.join("")).not.toContain("pelabuhan");
      const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      expect(stored.replaceAll(/[\s-]/g, "")).not.toContain(secret);
      expect(faults).toEqual([]);
    });
  });

  it("sends a message once though the answer was lost on the way", async () => {
    await visit("/sanggah/", {}, async ({ page }) => {
      await fillUp(page);
      await onwards(page).click();
      const { code } = await receiptOn(page);
      await acknowledged(page);
      await page.getByRole("button", { name: "Salin" }).click();
      await follow(page, code);
      let isFirst = true;
      await page.route("**/messages", async (route) => {
        if (!isFirst) return route.continue();
        isFirst = false;
        await route.fetch();
        return route.abort();
      });
      await page.fill("#pesan", "Sekali saja.");
      await page.getByRole("button", { name: "Kirim pesan" }).click();
      await page.getByText("Belum terkirim karena jaringan putus").waitFor();
      expect(await page.inputValue("#pesan")).toBe("Sekali saja.");
      await page.getByRole("button", { name: "Kirim pesan" }).click();
      await page.locator(".message.resident").waitFor();
      expect(await page.locator(".message.resident").count()).toBe(1);
    });
  });

  it("answers every code it does not know the same way, and explains a slip of the pen", async () => {
    await visit("/sanggah/lacak/", {}, async ({ page }) => {
      await page.fill("#kode", "7K3M 9QXD");
      await page.locator("#lacak button").click();
      expect(await page.locator(".error").innerText()).toContain("16 huruf dan angka");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("kode");
      for (let tries = 0; tries < 2; tries += 1) {
        await page.fill(
          "#kode",
          makeCode((count) => randomBytes(count), mod1271_36),
        );
        await page.locator("#lacak button").click();
        await page.getByText("Tidak ada laporan dengan kode itu").waitFor();
      }
    });
  });

  it("says so where there is no network, and keeps the code that was typed", async () => {
    await visit("/sanggah/", {}, async ({ page }) => {
      await fillUp(page);
      await onwards(page).click();
      const { code } = await receiptOn(page);
      await acknowledged(page);
      await page.getByRole("button", { name: "Salin" }).click();
      await page.goto("/sanggah/lacak/");
      await page.context().setOffline(true);
      await page.fill("#kode", code);
      await page.locator("#lacak button").click();
      await page.getByText("Tidak ada jaringan").waitFor();
      expect(await page.inputValue("#kode")).toBe(code);
    });
  });
});
