import { describe, expect, it } from "vitest";
import { desilGaps, gapFinding, gapRows, gapTable } from "./desil-gap.ts";

const row = (desil: string, periode: string, reached: number, missed: number) => ({
  desil_awal: desil,
  desil_akhir: desil,
  periode,
  layak_menerima: reached,
  layak_belum: missed,
});
const rows = [
  row("2", "2026-T1", 60, 40),
  row("1", "2026-T1", 70, 30),
  row("1", "2026-T2", 80, 20),
  row("2", "2026-T2", 60, 40),
  row("9", "2026-T2", 0, 0),
];

describe("same desil, no aid", () => {
  const { periods, gaps } = desilGaps(rows);
  it("is told per desil in order, without desil in which nobody is eligible", () => {
    expect(gapRows(gaps)).toEqual([
      { label: "Desil 1", from: 0.3, to: 0.2 },
      { label: "Desil 2", from: 0.4, to: 0.4 },
    ]);
  });
  it("is told of the first and the last desil in the heading", () => {
    const plain = (text: string) => text.replaceAll("\u00a0", " ");
    expect(plain(gapFinding(gaps, null))).toBe(
      "Di desil 1, 20,0 % keluarga layak belum menerima apa pun; di desil 2, 40,0 %",
    );
    expect(plain(gapFinding(gaps.slice(1), "PKH"))).toBe(
      "Di desil 2, 40,0 % keluarga layak belum menerima PKH",
    );
    expect(gapFinding([], null)).toBe("Desil sama, tanpa bantuan");
  });
  it("gives the change in percentage points, and says where there is none", () => {
    expect(gapTable(periods, gaps, "").rows.map(({ cells }) => cells.at(-1))).toEqual([
      "-10,0 poin",
      "tetap",
    ]);
  });
});
