import { beforeAll, describe, expect, inject, it } from "vitest";
import { formatCount, reader } from "#messages";
import { builtPages } from "../../scripts/checks/built-pages.ts";
import { figuresIn, type ReadFigure } from "./read-tables.ts";
import { type ReleasedRow, releasedRows } from "./release-on-site.ts";

const answers = reader("answers");
const flows = reader("flows");

const latest = (rows: readonly ReleasedRow[]) => {
  const period = rows
    .map(({ periode }) => String(periode))
    .sort()
    .at(-1);
  return rows.filter(({ periode }) => periode === period);
};
const anyProgram = (rows: readonly ReleasedRow[]) => rows.filter(({ program }) => program === "SALAH_SATU");
const sum = (rows: readonly ReleasedRow[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
const numbers = (words: readonly string[]) => words.map((word) => Number(word.replace(/[^\d]/g, "")));

let pages: Map<string, readonly ReadFigure[]>;

beforeAll(async () => {
  const isCity = /^\/wilayah\/\d\d\.\d\d\/$/;
  const built = await builtPages(inject("siteFolder"));
  pages = new Map(
    built.flatMap(({ address, html }) => (isCity.test(address) ? [[address, figuresIn(html)]] : [])),
  );
});

/** Returns the figure whose table has that first column, and the cells of its second. */
function figureOf(figures: readonly ReadFigure[], column: string) {
  const figure = figures.find(({ tables }) => tables[0]?.columns[0] === column);
  const rows = figure?.tables[0]?.rows ?? [];
  return { figure, heads: rows.map(([head = ""]) => head), cells: rows.map(([, cell = ""]) => cell) };
}

describe("every city page", () => {
  it("is there", () => {
    expect([...pages.keys()]).toHaveLength(3);
  });

  it("keeps a ledger that adds up, with reasons that do, drawn from the numbers of its table", () => {
    for (const [address, figures] of pages) {
      const rows = latest(anyProgram(releasedRows("perubahan", address.split("/")[2] ?? "")));
      const { figure, heads, cells } = figureOf(figures, flows("colEntry"));
      const [opening, ...moves] = numbers(cells);
      const entered = moves.slice(0, 5);
      const left = moves.slice(6, 12);
      expect(opening, address).toBe(sum(rows, "stok_awal"));
      expect(heads[6]).toBe(flows("allEntered"));
      expect([moves[5], moves[12]]).toEqual([sum(rows, "masuk"), sum(rows, "keluar")]);
      expect(entered.reduce((all, one) => all + one, 0)).toBe(moves[5]);
      expect(left.reduce((all, one) => all + one, 0)).toBe(moves[12]);
      const closing = sum(rows, "stok_akhir");
      expect(numbers(figure?.drawn ?? [])).toEqual([opening, moves[5], moves[12], closing]);
      expect(Number(opening) + Number(moves[5]) - Number(moves[12])).toBe(closing);
    }
  });

  it("tells the causes of those who are missed, as many as the map and the table leave out", () => {
    for (const [address, figures] of pages) {
      const code = address.split("/")[2] ?? "";
      const missed = sum(latest(anyProgram(releasedRows("penyaluran", code))), "layak_belum");
      const { figure, cells } = figureOf(figures, answers("colCause"));
      expect(numbers(figure?.drawn ?? []), address).toEqual(numbers(cells));
      expect(numbers(cells).reduce((all, one) => all + one, 0)).toBe(missed);
      expect(figure?.title).toContain(formatCount(missed));
    }
  });

  it("tells the quality of the data, in words where its chart has a share", () => {
    for (const [address, figures] of pages) {
      const rows = latest(releasedRows("mutu", address.split("/")[2] ?? ""));
      const { figure, cells } = figureOf(figures, answers("colMeasure"));
      const shares = figure?.tables[0]?.rows.map((row) => row.at(-1));
      expect(numbers(cells)[1], address).toBe(sum(rows, "ganda_selesai"));
      expect(figure?.title).toContain(`dari ${formatCount(sum(rows, "ganda_ditemukan"))} data ganda`);
      expect(figure?.drawn).toEqual(shares);
    }
  });

  it("tells how many objections were heard", () => {
    for (const [address, figures] of pages) {
      const rows = latest(releasedRows("sanggahan_kota", address.split("/")[2] ?? ""));
      const { heads, cells } = figureOf(figures, answers("colResult"));
      expect(heads).toHaveLength(4);
      const upheld = rows.filter(({ hasil }) => hasil === "dikabulkan");
      expect(numbers(cells)[0], address).toBe(sum(upheld, "jumlah"));
    }
  });
});
