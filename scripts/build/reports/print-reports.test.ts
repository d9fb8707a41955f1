import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { printReports } from "./print-reports.ts";
import type { ReportSheet } from "./report-sheet.ts";

let folder: string;
let cache: string;
let asked: string[];

const address = "/wilayah/82.71/laporan/2026-T3/";
const pdf = `${address}laporan-82.71-2026-T3-simulasi.pdf`;
const offer = `<span class="pdf" data-pdf="${pdf}" data-name="laporan triwulan III 2026">cetak sendiri</span>`;
const pageOf = (figure: string, turn = "") =>
  `<link rel="stylesheet" href="/_astro/a.css"><nav>${turn}</nav><article data-print-head="Ternate" data-print-date="2026-10-31">${figure} ${offer}</article>`;

/** A PDF of one sheet, in the form in which Chromium writes them. */
function sheetOf(words: string): Buffer {
  const bodies = [`<</Title (${words})>>`, "<</Type /Catalog>>", "<</Type /Page>>"];
  let text = "%PDF-1.4\n";
  const places = bodies.map((body, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  text += `xref\n0 4\n0000000000 65535 f \n${places.join("")}trailer\n<</Root 2 0 R /Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text);
}

const printer = {
  print: async ({ address: printed, html }: ReportSheet) => {
    asked.push(printed);
    return sheetOf(String(html.length));
  },
  close: async () => undefined,
};
const build = async (html: string, open = async (): Promise<typeof printer | null> => printer) => {
  await writeFile(path.join(folder, address, "index.html"), html);
  await writeFile(path.join(folder, "wilayah/82.71/laporan/index.html"), `<td>${offer}</td>`);
  return printReports({ folder, cache, open, onPrinted: () => undefined });
};
const page = (where: string) => readFile(path.join(folder, where, "index.html"), "utf8");

beforeEach(async () => {
  asked = [];
  folder = await mkdtemp(path.join(tmpdir(), "laporan-"));
  cache = path.join(folder, "cache");
  await mkdir(path.join(folder, address), { recursive: true });
  await mkdir(path.join(folder, "_astro"));
  await writeFile(path.join(folder, "_astro/a.css"), "td{}");
});
afterEach(() => rm(folder, { recursive: true }));

describe("a report", () => {
  it("gets its PDF beside the page, offered with its size there and in the list", async () => {
    expect(await build(pageOf("17.620"))).toEqual({ reports: 1, printed: 1 });
    const { length } = await readFile(path.join(folder, pdf));
    for (const where of [address, "/wilayah/82.71/laporan/"]) {
      const html = await page(where);
      expect(html).toContain(`<a href="${pdf}" download aria-label="Unduh PDF: laporan triwulan III 2026">`);
      expect(html).toContain(`1 halaman, ${length}\u00a0B`);
      expect(html).not.toContain("cetak sendiri");
    }
  });

  it("is not printed again where nothing on it changed, though another report came after it", async () => {
    await build(pageOf("17.620"));
    await build(pageOf("17.620", `<a href="/wilayah/82.71/laporan/2026-T4/">`));
    expect(asked).toEqual([address]);
    expect(await page(address)).toContain("Unduh PDF");
  });

  it("is printed again where a figure or a style changed, and the old sheet is not kept", async () => {
    await build(pageOf("17.620"));
    await build(pageOf("17.625"));
    await writeFile(path.join(folder, "_astro/a.css"), "td{color:#000}");
    await build(pageOf("17.625"));
    expect(asked).toHaveLength(3);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it("keeps saying how to print it where there is no browser", async () => {
    expect(await build(pageOf("17.620"), async () => null)).toEqual({ reports: 1, printed: 0 });
    expect(await page(address)).toContain("cetak sendiri");
    expect(await readdir(path.join(folder, address))).toEqual(["index.html"]);
  });
});
