import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { periodBefore } from "#domain/period";
import { formatCount, formatPercent, formatPeriod, reader } from "#messages";
import { type MissedCause, programList } from "#schemas";
import { type BuiltPage, builtPages } from "../../scripts/checks/built-pages.ts";
import { projectFolder } from "../../scripts/config.ts";
import { type ReadTable, tablesIn, textsOfClass } from "./read-tables.ts";
import { type ReleasedRow, releasedRows } from "./release-on-site.ts";

/** The figures a table must show, computed here from the released file alone; null where there is none to show. */
type Expected = Readonly<Record<string, readonly (string | null)[]>>;

const t = reader("region");
const answers = reader("answers");
const flows = reader("flows");
const sheet = reader("sheet");
const programs = programList.parse(
  JSON.parse(readFileSync(path.join(projectFolder, "data/reference/program.json"), "utf8")),
);

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const has = (row: ReleasedRow, column: string) => typeof row[column] === "number";
const sum = (rows: readonly ReleasedRow[], ...columns: string[]): number =>
  rows.reduce((total, row) => columns.reduce((own, column) => own + Number(row[column] ?? 0), total), 0);
const share = (part: number, whole: number) => (whole === 0 ? null : plain(formatPercent(part / whole)));
const latest = (rows: readonly ReleasedRow[]) =>
  rows
    .map(({ periode }) => String(periode))
    .sort()
    .at(-1);

function byMonth(rows: readonly ReleasedRow[]): Expected {
  const months = [...new Set(rows.map(({ periode }) => String(periode)))];
  return Object.fromEntries(
    months.map((month) => {
      const own = rows.filter(({ periode }) => periode === month);
      const registered = sum(own, "terdaftar_belum_padan", "padan_belum_verifikasi", "terverifikasi");
      const figures = [
        formatCount(sum(own, "keluarga_penyebut")),
        share(registered, registered + sum(own, "belum_terdaftar")),
        share(sum(own, "padan_belum_verifikasi", "terverifikasi"), registered),
        share(sum(own, "terverifikasi"), registered),
      ];
      return [formatPeriod(month), figures];
    }),
  );
}

function byClass(rows: readonly ReleasedRow[]): Expected {
  const columns = [
    "keluarga_penyebut",
    "layak_menerima",
    "layak_belum",
    "tidak_layak_menerima",
    "tidak_layak_tidak_menerima",
    "menerima",
  ];
  const name = ({ desil_awal: first, desil_akhir: last }: ReleasedRow) => {
    if (first === "belum_ada") return "Tanpa desil";
    return first === last ? `Desil ${first}` : `Desil ${first}–${last}`;
  };
  const figures = (row: ReleasedRow) =>
    columns.map((column) => (has(row, column) ? formatCount(Number(row[column])) : null));
  return Object.fromEntries(rows.map((row) => [name(row), figures(row)]));
}

function byProgram(rows: readonly ReleasedRow[]): Expected {
  return Object.fromEntries(
    programs.map(({ id, shortName }) => {
      const own = rows.filter(({ program }) => program === id);
      const assessed = own.filter((row) => has(row, "layak_menerima"));
      const eligible = sum(assessed, "layak_menerima", "layak_belum");
      const receiving = own.filter((row) => has(row, "menerima"));
      const receivingAssessed = sum(assessed, "layak_menerima", "tidak_layak_menerima");
      const figures = [
        assessed.length > 0 ? formatCount(eligible) : null,
        receiving.length > 0 ? formatCount(sum(receiving, "menerima")) : null,
        share(sum(assessed, "layak_menerima"), eligible),
        share(sum(assessed, "layak_belum"), eligible),
        share(sum(assessed, "tidak_layak_menerima"), receivingAssessed),
      ];
      return [shortName, figures];
    }),
  );
}

function bothErrors(rows: readonly ReleasedRow[]): Expected {
  const reached = sum(rows, "layak_menerima");
  const missed = sum(rows, "layak_belum");
  const wrong = sum(rows, "tidak_layak_menerima");
  const figures = (part: number, whole: number, of: string) => [
    null,
    formatCount(part),
    `${formatCount(whole)} ${of}`,
    share(part, whole),
  ];
  return {
    Cakupan: figures(reached, reached + missed, t("ofEligible")),
    Terlewat: figures(missed, reached + missed, t("ofEligible")),
    "Salah sasaran": figures(wrong, reached + wrong, t("ofReceiving")),
  };
}

function byLedger(rows: readonly ReleasedRow[]): Expected {
  const before = `Penerima ${formatPeriod(periodBefore(latest(rows) ?? ""))}`;
  const sides = { [before]: "stok_awal", "Semua yang masuk": "masuk", "Semua yang keluar": "keluar" };
  const current = rows.filter(({ periode }) => periode === latest(rows));
  return Object.fromEntries(
    Object.entries(sides).map(([head, column]) => [head, [formatCount(sum(current, column))]]),
  );
}

function byCause(rows: readonly ReleasedRow[]): Expected {
  const all = sum(rows, "keluarga");
  const named = (row: ReleasedRow) => answers(`cause.${row.sebab as MissedCause}`);
  const causes = rows.map((row) => [
    named(row),
    [formatCount(Number(row.keluarga)), share(Number(row.keluarga), all)],
  ]);
  return Object.fromEntries(causes);
}

/** Compares as text; where there is no figure the cell must give a reason in words. */
function expectShown({ caption, rows }: ReadTable, expected: Expected): void {
  const shown = Object.fromEntries(
    rows.map(([head = "", ...cells]) => [head, cells.map((cell) => (/\d/.test(cell) ? cell : null))]),
  );
  expect(shown, caption).toEqual(expected);
  for (const cell of rows.flat()) expect(cell, caption).toMatch(/\p{L}|\d/u);
}

let pages: BuiltPage[];

beforeAll(async () => {
  const isKecamatan = /^\/wilayah\/\d\d\.\d\d\.\d\d\/$/;
  pages = (await builtPages(inject("siteFolder"))).filter(({ address }) => isKecamatan.test(address));
});

describe("every kecamatan page", () => {
  it("is there", () => {
    expect(pages).toHaveLength(38);
  });

  it("shows in its tables what the released files hold, and nothing else", () => {
    for (const { address, html } of pages) {
      const code = address.split("/")[2] ?? "";
      const released = (dataset: string) =>
        releasedRows(dataset, code.slice(0, 5)).filter(({ kode_wilayah }) => kode_wilayah === code);
      const disbursement = released("penyaluran");
      const current = disbursement.filter(({ periode }) => periode === latest(disbursement));
      const kinds: Readonly<Record<string, Expected>> = {
        [t("colMonth")]: byMonth(released("pendataan")),
        [sheet("colMeasure")]: bothErrors(current.filter(({ program }) => program === "SALAH_SATU")),
        [t("colClass")]: byClass(current.filter(({ program }) => program === "SALAH_SATU")),
        [flows("colEntry")]: byLedger(
          released("perubahan").filter(({ program }) => program === "SALAH_SATU"),
        ),
        [answers("colCause")]: byCause(
          released("sebab_belum").filter(({ periode }) => periode === latest(disbursement)),
        ),
        [t("colProgram")]: byProgram(current),
      };
      const tables = tablesIn(html);
      expect(tables.map(({ columns }) => columns[0])).toEqual(Object.keys(kinds));
      for (const table of tables) expectShown(table, kinds[table.columns[0] ?? ""] ?? {});
    }
  });

  it("states the figures of the same rows in its finding", () => {
    for (const { address, html } of pages) {
      const code = address.split("/")[2] ?? "";
      const rows = releasedRows("penyaluran", code.slice(0, 5)).filter(
        ({ kode_wilayah, program }) => kode_wilayah === code && program === "SALAH_SATU",
      );
      const current = rows.filter(({ periode }) => periode === latest(rows));
      const reached = sum(current, "layak_menerima");
      const missed = sum(current, "layak_belum");
      const [finding = ""] = textsOfClass(html, "p", "finding");
      for (const figure of [reached + missed, reached, missed])
        expect(finding).toContain(formatCount(figure));
    }
  });
});
