import { readFileSync, statSync } from "node:fs";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { formatBytes, formatCount, formatPercent, formatPeriod } from "#messages";
import { type BuiltPage, builtFile, builtPages } from "../../scripts/checks/built-pages.ts";
import { findChromium } from "../../scripts/checks/chromium.ts";
import { type ReadTable, tablesIn } from "./read-tables.ts";
import { type ReleasedRow, releasedRows } from "./release-on-site.ts";

/** Which release first held the period of a report of the sample. */
function releaseOf(period: string): string {
  if (/-(0[1-4]|T1)$/.test(period)) return "2026-04-30.1";
  return /-(0[5-7]|T2)$/.test(period) ? "2026-07-31.1" : "2026-10-31.1";
}

interface ReportPage extends BuiltPage {
  readonly area: string;
  readonly period: string;
  readonly main: string;
}

let reports: ReportPage[];

beforeAll(async () => {
  reports = (await builtPages(inject("siteFolder"))).flatMap((page) => {
    const [, area, period] = /^\/wilayah\/(\d\d\.\d\d)\/laporan\/([\dT-]+)\/$/.exec(page.address) ?? [];
    const main = page.html.slice(page.html.indexOf("<main"), page.html.indexOf("</main>"));
    return area && period ? [{ ...page, area, period, main }] : [];
  });
});

const sum = (rows: readonly ReleasedRow[], ...columns: string[]) =>
  rows.reduce((total, row) => columns.reduce((own, column) => own + Number(row[column] ?? 0), total), 0);
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const share = (part: number, whole: number) => plain(formatPercent(part / whole));
const registered = ["terdaftar_belum_padan", "padan_belum_verifikasi", "terverifikasi"];

/** Returns the rows of the table whose caption begins so, by their heads. */
function table(tables: readonly ReadTable[], caption: string): Map<string, readonly string[]> {
  const found = tables.find((one) => one.caption.startsWith(caption));
  return new Map(found?.rows.map(([head = "", ...cells]) => [head, cells]));
}

describe("the periodic reports", () => {
  it("are one for every month and triwulan of every city, and each is in its list", () => {
    const months = Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
    const periods = [...months, "2026-T1", "2026-T2", "2026-T3"].sort();
    for (const area of ["35.10", "81.71", "82.71"]) {
      expect(
        reports
          .filter((one) => one.area === area)
          .map(({ period }) => period)
          .sort(),
      ).toEqual(periods);
      const list = readFileSync(builtFile(inject("siteFolder"), `/wilayah/${area}/laporan/`) ?? "", "utf8");
      for (const period of periods) expect(list).toContain(`href="/wilayah/${area}/laporan/${period}/"`);
    }
  });

  it("rest on the release that first held their period, and on no file of another", () => {
    for (const { address, period, main } of reports) {
      const own = releaseOf(period);
      const named = [...main.matchAll(/data-release="([^"]+)"|\/unduh\/rilis\/([^/"]+)\//g)];
      expect(named.length, address).toBeGreaterThan(4);
      expect([...new Set(named.map(([, first, second]) => first ?? second))], address).toEqual([own]);
      expect(main, address).toContain(`rilis ${own}`);
    }
  });

  it("of a triwulan show per kecamatan and programme what that release holds", () => {
    for (const { address, area, period, html } of reports.filter((one) => one.period.includes("T"))) {
      const all = releasedRows("penyaluran", area, releaseOf(period)).filter(
        ({ periode }) => periode === period,
      );
      const tables = tablesIn(html);
      const kecamatan = table(tables, "Kecamatan di");
      const anyProgram = all.filter(({ program }) => program === "SALAH_SATU");
      for (const [code, own] of Map.groupBy(anyProgram, ({ kode_wilayah: one }) => String(one))) {
        const [reached, missed, wrong] = ["layak_menerima", "layak_belum", "tidak_layak_menerima"].map(
          (one) => sum(own, one),
        ) as [number, number, number];
        const expected = [
          formatCount(reached + missed),
          formatCount(missed),
          share(reached, reached + missed),
          share(missed, reached + missed),
          share(wrong, reached + wrong),
        ];
        const shown = [...kecamatan.values()].map((cells) => cells.slice(2).join(" "));
        expect(shown, `${address} ${code}`).toContain(expected.join(" "));
      }
      const pkh = all.filter(({ program }) => program === "PKH");
      expect(table(tables, "Cakupan dan kedua kesalahan").get("PKH")?.slice(0, 2), address).toEqual([
        formatCount(sum(pkh, "layak_menerima", "layak_belum")),
        formatCount(sum(pkh, "menerima")),
      ]);
    }
  });

  it("of a triwulan show who came and left, why others are missed, and every desil", () => {
    for (const { address, area, period, html } of reports.filter((one) => one.period.includes("T"))) {
      const released = (dataset: string) =>
        releasedRows(dataset, area, releaseOf(period)).filter(({ periode }) => periode === period);
      const tables = tablesIn(html);
      const flows = table(tables, "Masuk dan keluar per program");
      const ofPkh = released("perubahan").filter(({ program }) => program === "PKH");
      expect(flows.get("PKH")?.slice(0, 4), address).toEqual(
        ["stok_awal", "masuk", "keluar", "stok_akhir"].map((column) => formatCount(sum(ofPkh, column))),
      );
      const missed = released("sebab_belum_kota").filter(({ program }) => program === "SALAH_SATU");
      const causes = table(tables, "Keluarga layak yang belum menerima di");
      const shown = [...causes.values()].map(([families]) => families);
      for (const { keluarga } of missed) expect(shown, address).toContain(formatCount(Number(keluarga)));
      const classes = table(tables, "Keluarga per desil di");
      const desil = released("desil_kota").filter(({ program }) => program === "SALAH_SATU");
      for (const row of desil.filter(({ desil_awal: first }) => first !== "belum_ada"))
        expect(classes.get(`Desil ${row.desil_awal}`)?.slice(0, 3), address).toEqual(
          ["keluarga_penyebut", "layak_menerima", "layak_belum"].map((column) =>
            formatCount(Number(row[column])),
          ),
        );
    }
  });

  it("show late as late at the end of their period, not at the end of another", () => {
    for (const { address, area, period, html } of reports) {
      const month = period.includes("T")
        ? `2026-${String(3 * Number(period.at(-1))).padStart(2, "0")}`
        : period;
      const rows = releasedRows("tahapan", area, releaseOf(period)).filter(
        ({ periode }) => periode === month,
      );
      const isLate = ({ status, tenggat }: ReleasedRow) =>
        status !== "selesai" && String(tenggat) < `${month}-28`;
      const shown = [...table(tablesIn(html), "Tahapan digitalisasi").values()].map(([state = ""]) => state);
      expect(shown, address).toHaveLength(rows.length);
      expect(shown.filter((state) => state.endsWith("lewat tenggat")).length, address).toBe(
        rows.filter(isLate).length,
      );
    }
  });

  it("of a month show registration up to that month, and nothing of later ones", () => {
    for (const { address, area, period, html } of reports.filter((one) => !one.period.includes("T"))) {
      const rows = releasedRows("pendataan", area, releaseOf(period));
      const months = [...new Set(rows.map(({ periode }) => String(periode)))].filter((one) => one <= period);
      const expected = months.sort().map((month) => {
        const own = rows.filter(({ periode }) => periode === month);
        return [
          formatPeriod(month),
          formatCount(sum(own, "keluarga_penyebut")),
          share(sum(own, ...registered), sum(own, "belum_terdaftar", ...registered)),
        ];
      });
      const shown = [...table(tablesIn(html), "Pendataan di")].map(([head, cells]) => [
        head,
        ...cells.slice(0, 2),
      ]);
      expect(shown, address).toEqual(expected);
    }
  });

  it("say of every dataset whether it is there", () => {
    for (const { address, html, period } of reports) {
      const complete = table(tablesIn(html), "Himpunan data");
      expect(complete.size, address).toBe(period.includes("T") ? 9 : 4);
      for (const cells of complete.values()) expect(cells[2], address).toMatch(/^ada, [\d.]+ baris$/);
    }
  });
});

describe.skipIf(findChromium() === null)("the PDF of a report", () => {
  const pdfOf = ({ area, period, address }: ReportPage) => `${address}laporan-${area}-${period}-simulasi.pdf`;

  it("lies beside its page, is offered there with its size, and is small", () => {
    for (const report of reports) {
      const file = builtFile(inject("siteFolder"), pdfOf(report));
      if (file === null) throw new Error(`${report.address} has no PDF`);
      const { size } = statSync(file);
      expect(size, report.address).toBeLessThan(150_000);
      expect(plain(report.main), report.address).toContain(`halaman, ${plain(formatBytes(size))}`);
      expect(report.main, report.address).toContain(`href="${pdfOf(report)}"`);
    }
  });
});
