import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, inject, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { officerNamed, signInByHand, stateOf, unlock } from "./officers.ts";
import { fileCase } from "./resident.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describeInBrowser("a session", () => {
  const visit = useBrowser();
  let storageState: NonNullable<BrowserContextOptions["storageState"]>;
  let origin: string;

  beforeAll(async () => {
    origin = inject("origin");
    storageState = await stateOf(origin, "petugas-satu");
  });

  it("asks for nothing of the service before somebody signs in", async () => {
    const { asked, faults } = await visit("/petugas/", {}, async ({ page, faults }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await page.reload();
      await page.getByRole("heading", { name: "Masuk" }).waitFor();
      await page.waitForLoadState("networkidle");
      return { asked, faults };
    });
    expect(asked.filter((path) => path.startsWith("/v1/"))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("says plainly without JavaScript that the console needs it", async () => {
    const text = await visit("/petugas/", { javaScriptEnabled: false }, ({ page }) =>
      page.getByRole("main").innerText(),
    );
    expect(text).toContain("memerlukan JavaScript");
  });

  it("begins with the demonstration account, and its password and code stay out of the address and the store", async () => {
    await visit("/petugas/", {}, async ({ page }) => {
      const sent: string[] = [];
      page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
      await signInByHand(page, "petugas-dua");
      const secret = officerNamed("petugas-dua").password;
      expect(sent.some((one) => one.includes("/v1/session"))).toBe(true);
      expect(sent.filter((one) => one.includes(secret))).toEqual([]);
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      );
      expect(kept).not.toContain(secret);
      expect(kept).not.toContain("AGE-SECRET-KEY");
      expect(kept).toBe(JSON.stringify([{ "bansos-terbuka.petugas": "1" }, {}, ""]));
    });
  });

  it("is not opened by a wrong password, and says so without saying what was wrong", async () => {
    await visit("/petugas/", {}, async ({ page }) => {
      await page.getByLabel("Nama pengguna").fill("petugas-satu");
      await button(page, "Masuk").click();
      await page.getByText("Isi kata sandi.").waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("password");
      await page.getByLabel("Kata sandi").fill("salah sekali");
      await page.getByLabel("Kode sekali pakai").fill("123456");
      await button(page, "Masuk").click();
      await page.getByText("Nama, kata sandi, atau kode tidak cocok").waitFor();
      expect(await page.getByLabel("Nama pengguna").inputValue()).toBe("petugas-satu");
      expect(await page.getByLabel("Kode sekali pakai").inputValue()).toBe("");
    });
  });

  it("needs the right password to open the keys again after a reload", async () => {
    await visit("/petugas/", { storageState }, async ({ page }) => {
      await page.getByLabel("Kata sandi").fill("salah sekali");
      await button(page, "Buka kunci").click();
      await page.getByText("kunci meja tidak terbuka").waitFor();
      expect(await page.getByRole("heading", { name: "Antrean laporan" }).count()).toBe(0);
      await unlock(page, "petugas-satu");
      await page.getByRole("heading", { name: "Antrean laporan" }).waitFor();
    });
  });

  it("locks after fifteen minutes untouched: what was opened is gone, what was typed is not", async () => {
    const held = await fileCase(origin);
    await visit(`/petugas/`, { storageState }, async ({ page }) => {
      await page.clock.install();
      await page.goto(`/petugas/#perkara/${held.id}`);
      await page.reload();
      await unlock(page, "petugas-satu");
      await button(page, "Buka isi").click();
      await page.getByLabel("Tulis kepada warga").fill("Belum selesai saya tulis");
      await page.clock.fastForward("14:50");
      expect(await page.getByRole("heading", { name: "Layar terkunci" }).count()).toBe(0);
      await page.clock.fastForward("00:30");
      await page.getByRole("heading", { name: "Layar terkunci" }).waitFor();
      const html = await page.content();
      expect(html).not.toContain("tidak menerima sembako");
      expect(html).not.toContain("Ibu Ani");
      await unlock(page, "petugas-satu");
      expect(await page.getByText("tidak menerima sembako").count()).toBe(0);
      await button(page, "Buka isi").click();
      await page.getByLabel("Tulis kepada warga").waitFor();
      expect(await page.getByLabel("Tulis kepada warga").inputValue()).toBe("Belum selesai saya tulis");
    });
  });

  it("that the service has ended leads to signing in, with what was typed still there", async () => {
    const held = await fileCase(origin);
    await visit(`/petugas/#perkara/${held.id}`, { storageState }, async ({ page }) => {
      await unlock(page, "petugas-satu");
      await button(page, "Buka isi").click();
      await page.getByLabel("Tulis kepada warga").fill("Mohon bawa KK.");
      await page.context().clearCookies();
      await button(page, "Kirim pesan").click();
      await page.getByText("Sesi Anda berakhir").waitFor();
      expect(await page.getByLabel("Nama pengguna").inputValue()).toBe("petugas-satu");
      await signInByHand(page, "petugas-satu");
      await button(page, "Buka isi").click();
      expect(await page.getByLabel("Tulis kepada warga").inputValue()).toBe("Mohon bawa KK.");
      await button(page, "Kirim pesan").click();
      await page.getByText("Pesan terkirim.").waitFor();
    });
  });

  it("without network keeps what was typed and sends it once when asked again", async () => {
    const held = await fileCase(origin);
    await visit(`/petugas/#perkara/${held.id}`, { storageState }, async ({ page }) => {
      await unlock(page, "petugas-satu");
      await button(page, "Buka isi").click();
      await page.getByText("Petugas membuka isi laporan").waitFor();
      await page.getByLabel("Tulis kepada warga").fill("Mohon bawa KK.");
      await page.context().setOffline(true);
      await button(page, "Kirim pesan").click();
      await page.getByText("Tidak ada sambungan ke layanan").waitFor();
      expect(await page.getByLabel("Tulis kepada warga").inputValue()).toBe("Mohon bawa KK.");
      await page.context().setOffline(false);
      await button(page, "Coba lagi").click();
      await page.getByText("Pesan terkirim.").waitFor();
      expect(await page.locator(".messages li").count()).toBe(1);
    });
  });

  it("ends at the service when the officer leaves", async () => {
    const own = await stateOf(origin, "petugas-satu");
    await visit("/petugas/", { storageState: own }, async ({ page }) => {
      await unlock(page, "petugas-satu");
      await button(page, "Keluar").click();
      await page.getByText("Anda sudah keluar").waitFor();
      await page.waitForFunction(() => localStorage.length === 0);
    });
    await visit("/petugas/", { storageState: own }, async ({ page }) => {
      await page.getByRole("heading", { name: "Masuk" }).waitFor();
      expect(await page.getByRole("heading", { name: "Layar terkunci" }).count()).toBe(0);
    });
  });
});
