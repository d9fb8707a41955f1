import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, inject, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { type DemoName, officerNamed, stateOf, unlock } from "./officers.ts";
import { answer, fileCase, type HeldCase, track } from "./resident.ts";

const picture = new Uint8Array(readFileSync(new URL("./foto.png", import.meta.url)));
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const said = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();

async function take(page: Page, action: string, outcome: string): Promise<void> {
  await button(page, action).click();
  await said(page, outcome);
}

async function openContent(page: Page): Promise<void> {
  await button(page, "Buka isi").click();
  await button(page, "Tutup isi").waitFor();
}

/** Sends the form of an action through its second look. */
async function confirm(page: Page, outcome: string): Promise<void> {
  await button(page, "Periksa dulu").click();
  await page.getByText("Tindakan ini tidak dapat dibatalkan.").waitFor();
  await page.getByRole("button", { name: /^Ya, / }).click();
  await said(page, outcome);
}

/** Takes a case as far as a review by whoever works on the page. */
async function review(page: Page): Promise<void> {
  await openContent(page);
  await take(page, "Tandai sudah dilihat", "ditandai sudah dilihat");
  await take(page, "Ambil untuk diperiksa", "sekarang Anda pegang");
}

async function decide(page: Page, explanation: string): Promise<void> {
  await button(page, "Putuskan").click();
  await page.getByLabel("Hasil", { exact: true }).selectOption({ label: "Tidak dikabulkan" });
  await page.getByLabel("Alasan", { exact: true }).selectOption({ label: "Belum cukup bukti" });
  await page.getByLabel("Penjelasan kepada warga").fill(explanation);
  await confirm(page, "Putusan disimpan");
}

describeInBrowser("an officer", () => {
  const visit = useBrowser();
  const states = new Map<DemoName, NonNullable<BrowserContextOptions["storageState"]>>();
  let origin: string;

  beforeAll(async () => {
    origin = inject("origin");
    states.set("petugas-satu", await stateOf(origin, "petugas-satu"));
    states.set("petugas-dua", await stateOf(origin, "petugas-dua"));
  });

  /** Opens a case as an officer who has unlocked the desk keys. */
  const atCase = <Result>(name: DemoName, { id }: HeldCase, look: (page: Page) => Promise<Result>) => {
    const storageState = states.get(name);
    return visit(
      `/petugas/#perkara/${id}`,
      { ...(storageState ? { storageState } : {}) },
      async ({ page, faults }) => {
        await unlock(page, name);
        const result = await look(page);
        return { result, faults };
      },
    );
  };

  it("finds a case in the queue, opens it in the browser, and is named in its history", async () => {
    const held = await fileCase(origin, {
      story: "Rumah saya <img src=x onerror=alert(1)> belum pernah didata.",
    });
    const { result, faults } = await atCase("petugas-satu", held, async (page) => {
      await page.getByRole("link", { name: "Antrean", exact: true }).click();
      await page.getByRole("link", { name: new RegExp(held.ticket) }).click();
      await heading(page, "Isi laporan").waitFor();
      const before = await page.getByRole("main").innerText();
      await openContent(page);
      await page.locator(".history").getByText("Petugas membuka isi laporan").waitFor();
      return {
        before,
        after: await page.getByRole("main").innerText(),
        images: await page.locator("main img").count(),
      };
    });
    expect(result.before).not.toContain("Ibu Ani");
    expect(result.after).toContain("Rumah saya <img src=x onerror=alert(1)> belum pernah didata.");
    expect(result.after).toContain("Anda · Petugas membuka isi laporan");
    expect(result.images).toBe(0);
    expect(faults).toEqual([]);
    const { result: seenByOther } = await atCase("petugas-dua", held, (page) =>
      page.locator(".history").innerText(),
    );
    expect(seenByOther).toContain(`${officerNamed("petugas-satu").fullName} · Petugas membuka isi laporan`);
  });

  it("claims, asks, reads the answer and decides; the resident follows every step", async () => {
    const held = await fileCase(origin);
    const { faults } = await atCase("petugas-satu", held, async (page) => {
      await review(page);
      await button(page, "Tanya warga").click();
      await page.getByLabel("Pertanyaan kepada warga").fill("Bulan apa terakhir menerima?");
      await confirm(page, "Pertanyaan terkirim");
      const asked = await track(origin, held.code);
      expect(asked.seen.state).toBe("awaiting_resident");
      expect(asked.texts).toEqual(["Bulan apa terakhir menerima?"]);

      await answer(origin, held, "Terakhir bulan Juli.");
      await page.reload();
      await unlock(page, "petugas-satu");
      expect(await page.locator(".case-head").innerText()).toContain("Pesan baru");
      await openContent(page);
      await page.getByText("Terakhir bulan Juli.").waitFor();
      await decide(page, "Pos mencatat bantuan bulan Agustus sudah diambil.");
    });
    expect(faults).toEqual([]);
    const { seen, texts } = await track(origin, held.code);
    expect(seen).toMatchObject({ state: "decided", outcome: "refused", reason: "not_proven" });
    expect(texts.at(-1)).toBe("Pos mencatat bantuan bulan Agustus sudah diambil.");
    expect(JSON.stringify(seen.history)).not.toContain("Petugas Satu");
  });

  it("cannot reopen what they ended; a second officer can", async () => {
    const held = await fileCase(origin);
    await atCase("petugas-satu", held, async (page) => {
      await review(page);
      await decide(page, "Belum ada bukti.");
      await button(page, "Selesaikan").click();
      await confirm(page, "Laporan diselesaikan");
      expect(await button(page, "Buka kembali").count()).toBe(0);
    });
    await atCase("petugas-dua", held, async (page) => {
      await button(page, "Buka kembali").click();
      await page.getByLabel("Alasan", { exact: true }).selectOption({ label: "Ada hal baru" });
      await confirm(page, "Laporan dibuka kembali");
      await take(page, "Mulai periksa", "Pemeriksaan ulang dimulai");
    });
    expect((await track(origin, held.code)).seen.state).toBe("in_review");
  });

  it("moves a case to another desk, which opens it with its own key", async () => {
    const held = await fileCase(origin);
    await atCase("petugas-satu", held, async (page) => {
      await openContent(page);
      await take(page, "Tandai sudah dilihat", "ditandai sudah dilihat");
      await button(page, "Pindahkan ke kantor lain").click();
      await page.getByLabel("Meja tujuan").selectOption({ label: "Dinas Dukcapil Kota Ternate" });
      await page.getByLabel("Alasan", { exact: true }).selectOption({ label: "Hal ini diurus kantor lain" });
      await confirm(page, "Laporan dipindahkan ke Dinas Dukcapil Kota Ternate");
    });
    const { result } = await atCase("petugas-dua", held, async (page) => {
      expect(await page.locator(".sealed").innerText()).toContain("Dinas Dukcapil Kota Ternate");
      await openContent(page);
      await take(page, "Terima di meja ini", "diterima di meja ini");
      return page.locator(".content").innerText();
    });
    expect(result).toContain("sudah tiga bulan tidak menerima sembako");
  });

  it("is shown what changed while they typed, keeps the text and sends it again", async () => {
    const held = await fileCase(origin);
    await atCase("petugas-satu", held, async (page) => {
      await review(page);
      await button(page, "Tanya warga").click();
      expect(await page.locator(".said").evaluate((place) => place.clientHeight)).toBe(0);
      await page.getByLabel("Pertanyaan kepada warga").fill("Apakah kartu masih ada?");
      await answer(origin, held, "Saya lupa bilang: kartu saya hilang.");
      await button(page, "Periksa dulu").click();
      await page.getByRole("button", { name: /^Ya, / }).click();
      await page.getByText("Yang berubah selagi Anda mengisi:").waitFor();
      expect(await page.locator(".outcome").innerText()).toContain("Warga · Warga mengirim pesan");
      expect((await track(origin, held.code)).seen.state).toBe("in_review");
      await button(page, "Buka pesan baru (dicatat)").click();
      await page.getByText("Saya lupa bilang: kartu saya hilang.").waitFor();
      await page.getByRole("button", { name: /^Ya, / }).click();
      await said(page, "Pertanyaan terkirim");
    });
    expect((await track(origin, held.code)).texts).toContain("Apakah kartu masih ada?");
  });

  it("keeps what was typed for an action that another officer made impossible", async () => {
    const held = await fileCase(origin);
    await atCase("petugas-satu", held, async (page) => {
      await review(page);
      await button(page, "Tanya warga").click();
      await page.getByLabel("Pertanyaan kepada warga").fill("Apakah kartu masih ada?");
      await atCase("petugas-dua", held, (other) =>
        take(other, "Kembalikan ke antrean", "Laporan dilepaskan"),
      );
      await button(page, "Periksa dulu").click();
      await page.getByRole("button", { name: /^Ya, / }).click();
      await page.getByText("tidak lagi terbuka").waitFor();
      expect(await page.locator(".outcome").innerText()).toContain(officerNamed("petugas-dua").fullName);
      expect(await page.getByLabel("Pertanyaan kepada warga").inputValue()).toBe("Apakah kartu masih ada?");
    });
  });

  it("sees a photo that only the browser opened", async () => {
    const held = await fileCase(origin, {}, [picture]);
    const { result, faults } = await atCase("petugas-satu", held, async (page) => {
      await openContent(page);
      await button(page, "Tampilkan foto 1").click();
      const photo = page.getByRole("img", { name: "Foto 1" });
      await photo.waitFor();
      return photo.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return { width: image.naturalWidth, address: image.src };
      });
    });
    expect(result.width).toBe(30);
    expect(result.address).toMatch(/^blob:/);
    expect(faults).toEqual([]);
  });

  it("replaces a lost code: the new one opens the case, the old one finds nothing", async () => {
    const held = await fileCase(origin);
    const { result: code } = await atCase("petugas-satu", held, async (page) => {
      await openContent(page);
      await page.getByText("Ganti kode warga yang hilang").click();
      await button(page, "Buat kode baru").click();
      await page.getByText("Centang dulu").waitFor();
      await page.getByLabel("Saya sudah memeriksa jati diri warga ini").check();
      await button(page, "Buat kode baru").click();
      await page.getByText("hanya tampil sekali").waitFor();
      expect(await page.getByRole("img", { name: /Kode QR/ }).isVisible()).toBe(true);
      return (await page.locator(".shown-code .code").innerText()).replaceAll("-", "");
    });
    await expect(track(origin, held.code)).rejects.toThrow("404");
    await atCase("petugas-satu", held, async (page) => {
      await openContent(page);
      await page.getByLabel("Tulis kepada warga").fill("Ini kode baru Anda.");
      await take(page, "Kirim pesan", "Pesan terkirim");
    });
    expect((await track(origin, code)).texts).toEqual(["Ini kode baru Anda."]);
  });

  it("tells residents who left a way to reach them, and notes it", async () => {
    const held = await fileCase(origin, { contact: { kind: "phone", value: "0813 5555 7777" } });
    const { faults } = await atCase("petugas-satu", held, async (page) => {
      await review(page);
      await decide(page, "Belum ada bukti.");
      await page.getByRole("link", { name: "Kabar warga" }).click();
      const card = page.getByRole("article").filter({ hasText: held.ticket });
      await card.getByRole("button", { name: "Lihat kontak" }).click();
      await card.getByText("0813 5555 7777").waitFor();
      await card.getByRole("button", { name: "Sudah dikabari" }).click();
      await said(page, `${held.ticket} sudah dikabari`);
      await card.waitFor({ state: "detached" });
    });
    expect(faults).toEqual([]);
  });

  it("hands a granted case over with a second person, who holds the file against its hash", async () => {
    const held = await fileCase(origin, {
      kind: "civil_data",
      subject: { name: "Ani, anak Siti", address: "" },
    });
    const { result, faults } = await atCase("petugas-satu", held, async (page) => {
      await review(page);
      await button(page, "Putuskan").click();
      await page.getByLabel("Hasil", { exact: true }).selectOption({ label: "Dikabulkan" });
      await page.getByLabel("Alasan", { exact: true }).selectOption({ label: "Data sudah dibetulkan" });
      await page.getByLabel("Penjelasan kepada warga").fill("KK sudah dibetulkan.");
      await confirm(page, "Putusan disimpan");
      await page.getByRole("link", { name: "Serah terima" }).click();
      await page.getByLabel("Pemilik data").selectOption("dukcapil");
      await page.getByText(held.ticket).waitFor();
      await button(page, "Buka 1 laporan dan buat berkas").click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: /^Unduh berkas/ }).click(),
      ]);
      await take(page, "Usulkan serah terima", "Serah terima diusulkan");
      const address = await page.getByRole("link", { name: /#serah\// }).getAttribute("href");
      return { address, file: readFileSync(await download.path()) };
    });
    expect(faults).toEqual([]);
    expect(String(result.file)).toContain(`${held.ticket},NIK atau KK salah,82.71.05,Dikabulkan`);
    expect(String(result.file)).toContain('"Ani, anak Siti"');
    expect((await track(origin, held.code)).seen.state).toBe("decided");

    await atCase("petugas-dua", held, async (page) => {
      await page.goto(`/petugas/${result.address}`);
      const choose = page.getByLabel("Berkas serah terima");
      const mimeType = "text/csv";
      await choose.setInputFiles({ name: "lain.csv", mimeType, buffer: Buffer.from("lain") });
      await page.getByText("bukan yang diusulkan").waitFor();
      await choose.setInputFiles({ name: "serah.csv", mimeType, buffer: result.file });
      await page.getByText("Berkas cocok").waitFor();
      await take(page, "Pastikan: 1 laporan diteruskan", "Serah terima dipastikan");
    });
    expect((await track(origin, held.code)).seen.state).toBe("handed_over");
  });
});
