import { readFileSync } from "node:fs";
import path from "node:path";
import * as age from "age-encryption";
import { HtmlValidate } from "html-validate";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBody, openWithDeskKey, sealMessage, tellResident } from "#domain/objection";
import { projectFolder } from "../config/index.ts";
import { everyEngine } from "../tests/engines.ts";
import { startService, type TestService } from "../tests/service.ts";

const filled = {
  jenis: "usul",
  wilayah: "82.71.05",
  kelurahan: "Mayau",
  alamat: "RT 03 & RW 01",
  program: "PKH",
  desil: "2",
  hubungan: "neighbour",
  nama: "",
  nama_dimaksud: 'Ibu "Ani" <b>',
  alamat_dimaksud: "",
  cerita: "Baris satu.\r\n</textarea><script>alert(1)</script> dan 'kutip'.",
  kontak_jenis: "",
  kontak: "",
  saluran: "self",
  ditulis: "",
};
const story = filled.cerita.replace("\r\n", "\n");

/** Values of the hidden fields of the form that leads to `action`. */
function hiddenOf(page: string, action: string): Record<string, string> {
  const form = page.split("<form ").find((part) => part.includes(`action="${action}"`)) ?? "";
  const fields =
    form.split("</form>")[0]?.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g) ?? [];
  return Object.fromEntries([...fields].map(([, name = "", value = ""]) => [name, plain(value)]));
}

const plain = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

const rules = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: { "doctype-style": "off", "no-trailing-whitespace": "off", "long-title": "off" },
});

describe.each(everyEngine)("$name: without JavaScript", (engine) => {
  let service: TestService;
  const post = async (target: string, form: Record<string, string>, status = 200) => {
    const answer = await service.ask("POST", target, { form, headers: { origin: "null" } });
    const page = await answer.text();
    expect(answer.status, page).toBe(status);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(page).not.toContain("<script");
    expect(page).not.toMatch(/ style=/);
    const report = await rules.validateString(page);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    return page;
  };

  beforeAll(async () => {
    service = await startService(engine);
  });
  afterAll(() => service.remove());

  const filed = async () => {
    const review = await post("/sanggah/periksa/", filled);
    const sent = hiddenOf(review, "/sanggah/kirim/");
    return { sent, receipt: await post("/sanggah/kirim/", sent) };
  };

  it("shows what was filled in before it is sent, and keeps nothing of it", async () => {
    const before = await service.deps.store.head();
    const review = await post("/sanggah/periksa/", filled);
    expect(review).toContain("Pulau Batang Dua");
    expect(review).toContain("Dinas Sosial Kota Ternate");
    expect(hiddenOf(review, "/sanggah/kirim/")).toMatchObject({
      cerita: story,
      nama_dimaksud: 'Ibu "Ani" <b>',
    });
    expect(await service.deps.store.head()).toEqual(before);
  });

  it("seals on receipt so that the desk alone reads every word", async () => {
    const { sent, receipt } = await filed();
    const record = await service.deps.store.caseById(sent.id ?? "");
    expect(record).toMatchObject({ kind: "usul", area: "82.71.05", desk: "dinsos-82.71" });
    expect(receipt).toContain(record?.ticket);
    const parts = await service.deps.store.sealed(sent.id ?? "");
    const identity = await openWithDeskKey(age, parts?.keyForDesk ?? "", deskIdentity("dinsos-82.71"));
    expect(await openBody(age, parts?.body ?? "", identity ?? "")).toMatchObject({
      story,
      kelurahan: "Mayau",
      subject: { name: 'Ibu "Ani" <b>', address: "" },
      program: "PKH",
      desil: 2,
    });
  });

  it("makes one case of a page that is sent twice, with the same ticket and code", async () => {
    const { sent, receipt } = await filed();
    expect(await post("/sanggah/kirim/", sent)).toBe(receipt);
    expect(await service.deps.store.history(sent.id ?? "")).toHaveLength(1);
    const other = await service.ask("POST", "/sanggah/kirim/", {
      form: { ...sent, cerita: "Cerita yang lain sama sekali" },
    });
    expect(other.status).toBe(422);
  });

  it("puts the code on the receipt and into the QR, and into no address", async () => {
    const { sent, receipt } = await filed();
    const code = sent.kode ?? "";
    for (const group of code.match(/.{4}/g) ?? []) expect(receipt).toContain(`<span>${group}</span>`);
    expect(receipt).toMatch(/<div class="qr"[^>]*><svg /);
    const addresses = [...receipt.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.join(" ")).not.toContain(code);
  });

  it("gives the form back with the faults at their fields and nothing lost", async () => {
    const wrong = { ...filled, jenis: "", cerita: "pendek", kontak_jenis: "phone", kontak: "12ab5678" };
    const page = await post("/sanggah/periksa/", wrong, 422);
    const summary = page.slice(page.indexOf("error-summary"), page.indexOf("</ul>"));
    const links = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(["jenis", "cerita", "kontak", "setuju_kontak"]);
    for (const id of links) {
      expect(page).toContain(`id="${id}"`);
      expect(page).toContain(`id="${id}-salah"`);
    }
    expect(page).toContain("\npendek</textarea>");
    expect(page).toContain('value="12ab5678"');
    expect(page).toContain('<option value="82.71.05" selected>');
    expect(page).toContain('value="neighbour" checked');
  });

  it("goes back from the review to the form as it was", async () => {
    const review = await post("/sanggah/periksa/", filled);
    const page = await post("/sanggah/periksa/", hiddenOf(review, "/sanggah/periksa/"));
    expect(page).not.toContain("error-summary");
    expect(page).toContain("Baris satu.\n&lt;/textarea&gt;");
  });

  it("follows a case: messages opened, an answer kept once, withdrawal after a question", async () => {
    const { sent } = await filed();
    const kode = (sent.kode ?? "").toLowerCase().replace(/(.{4})/g, "$1 ");
    const { store } = service.deps;
    const shown = await post("/sanggah/lacak/lihat/", { kode });
    expect(shown).toContain("Sudah kami terima");
    const answer = { ...hiddenOf(shown, "/sanggah/lacak/pesan/"), pesan: "Ini <i>tambahan</i>\r\nsaya" };
    const after = await post("/sanggah/lacak/pesan/", answer);
    expect(after).toContain("Ini &lt;i&gt;tambahan&lt;/i&gt;\nsaya");
    await post("/sanggah/lacak/pesan/", answer);
    expect(await store.thread(sent.id ?? "")).toHaveLength(1);

    const asked = await post("/sanggah/lacak/tarik/", { kode });
    expect(await store.caseById(sent.id ?? "")).toMatchObject({ state: "submitted" });
    const gone = await post("/sanggah/lacak/tarik/", hiddenOf(asked, "/sanggah/lacak/tarik/"));
    expect(gone).toContain("Laporan sudah ditarik kembali.");
    expect(await store.caseById(sent.id ?? "")).toMatchObject({ state: "withdrawn" });
    expect(gone).not.toContain('action="/sanggah/lacak/pesan/"');
  });

  it("shows what the office wrote", async () => {
    const { sent } = await filed();
    const { store, keys } = service.deps;
    const parts = await store.sealed(sent.id ?? "");
    const desk = keys?.desks[0]?.recipient ?? "";
    const sealed = await sealMessage(age, "Mohon tunggu kunjungan kami.", [desk, parts?.caseRecipient ?? ""]);
    const id = v7();
    await store.change({
      caseId: sent.id ?? "",
      expectedVersion: null,
      messageId: id,
      decide: (current) => {
        const asker = { kind: "officer", officer: "petugas-1", role: "officer" } as const;
        const told = tellResident(current, id, { now: new Date().toISOString(), asker });
        if (!told.ok) return told;
        return { ok: true, next: told.next, events: [told.event], message: { id, from: "office", sealed } };
      },
    });
    const shown = await post("/sanggah/lacak/lihat/", { kode: sent.kode ?? "" });
    expect(shown).toContain("Mohon tunggu kunjungan kami.");
  });

  it("keeps a message that is refused in the page", async () => {
    const { sent } = await filed();
    const shown = await post("/sanggah/lacak/lihat/", { kode: sent.kode ?? "" });
    const hidden = hiddenOf(shown, "/sanggah/lacak/pesan/");
    const page = await post("/sanggah/lacak/pesan/", { ...hidden, pesan: "x".repeat(2001) }, 422);
    expect(page).toContain(`\n${"x".repeat(2001)}</textarea>`);
    expect(page).toContain("2000");
  });

  it("asks again for a code that is empty, mistyped or unknown", async () => {
    expect(await post("/sanggah/lacak/lihat/", {}, 422)).toContain("Tulis dulu kodenya.");
    expect(await post("/sanggah/lacak/lihat/", { kode: "7K3M 9QXD" }, 422)).toContain("7K3M 9QXD</textarea>");
    const review = await post("/sanggah/periksa/", filled);
    const { kode = "" } = hiddenOf(review, "/sanggah/kirim/");
    expect(await post("/sanggah/lacak/lihat/", { kode }, 404)).toContain(
      "Tidak ada laporan dengan kode itu.",
    );
  });

  it("shows faults of the request as pages", async () => {
    const large = await post("/sanggah/periksa/", { cerita: "x".repeat(70_000) }, 413);
    expect(large).toContain("Kiriman terlalu besar");
    const type = await service.ask("POST", "/sanggah/periksa/", {
      body: "a",
      headers: { "content-type": "text/plain" },
    });
    expect(await type.text()).toContain("<main>");
  });
});

it("says that filing is not open where there are no keys", async () => {
  const [engine] = everyEngine;
  if (!engine) throw new Error("No engine");
  const service = await startService(engine, { keys: null });
  const answer = await service.ask("POST", "/sanggah/periksa/", { form: filled });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("Pengiriman laporan belum dibuka");
  await service.remove();
});

function deskIdentity(desk: string): string {
  const file = path.join(projectFolder, "data/sample/kunci-demonstrasi.json");
  const { desks } = JSON.parse(readFileSync(file, "utf8")) as { desks: { desk: string; identity: string }[] };
  return desks.find((one) => one.desk === desk)?.identity ?? "";
}
