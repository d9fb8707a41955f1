import { describe, expect, it } from "vitest";
import { desilGaps } from "./desil-gap.ts";
import {
  classTrends,
  missedTable,
  programFinding,
  trendFinding,
  trendLines,
  trendTable,
} from "./desil-report.ts";

const row = (
  periode: string,
  desil: string,
  families: number,
  receiving: number | null,
  eligible = true,
) => ({
  periode,
  program: "PKH",
  desil_awal: desil,
  desil_akhir: desil,
  keluarga_penyebut: families,
  menerima: receiving,
  layak_menerima: eligible ? receiving : null,
  layak_belum: eligible && receiving !== null ? families - receiving : null,
  tidak_layak_menerima: eligible ? 0 : null,
  alasan_kosong: receiving === null ? "tidak_dikumpulkan" : eligible ? null : "belum_dinilai",
});
const rows = [
  row("2026-T2", "belum_ada", 100, 10, false),
  row("2026-T1", "2", 200, 100),
  row("2026-T2", "2", 200, 110),
  row("2026-T1", "1", 100, 70),
  row("2026-T2", "1", 100, 65),
  row("2026-T1", "belum_ada", 100, null, false),
];
const pkh = { id: "PKH", shortName: "PKH" } as const;

describe("the desil report of a programme", () => {
  const { periods, trends } = classTrends(rows);

  it("names the desil whose share moved most", () => {
    expect(trendFinding(trends).replaceAll("\u00a0", " ")).toBe(
      "Yang menerima paling banyak bergeser di desil 2: naik dari 50,0 % menjadi 55,0 %",
    );
    expect(trendFinding([])).toBe("Arah setiap desil");
  });

  it("has every desil in order, families without one last, with level and change since the period before", () => {
    expect(trendTable(periods, trends, "")).toMatchObject({
      columns: [
        { label: "Desil" },
        { label: "triwulan I 2026" },
        { label: "triwulan II 2026" },
        { label: "Sejak triwulan I 2026" },
      ],
      rows: [
        { head: "Desil 1", cells: ["70,0\u00a0%", "65,0\u00a0%", "-5,0 poin"] },
        { head: "Desil 2", cells: ["50,0\u00a0%", "55,0\u00a0%", "+5,0 poin"] },
        {
          head: "Tanpa desil",
          cells: [{ reason: "belum dikumpulkan" }, "10,0\u00a0%", { reason: "belum dikumpulkan" }],
        },
      ],
    });
  });

  it("draws no point where a triwulan has no figure", () => {
    expect(trendLines(trends).map(({ label, values }) => [label, values])).toEqual([
      ["Desil 1", [0.7, 0.65]],
      ["Desil 2", [0.5, 0.55]],
      ["Tanpa desil", [null, 0.1]],
    ]);
  });

  it("counts who of the same desil is eligible and waits", () => {
    const { gaps } = desilGaps(rows);
    expect(missedTable(periods, gaps, "").rows[0]).toEqual({
      head: "Desil 1",
      cells: ["100", "35", "30,0\u00a0%", "35,0\u00a0%", "+5,0 poin"],
    });
    expect(missedTable(periods, gaps, "").rows.map(({ head }) => head)).toEqual(["Desil 1", "Desil 2"]);
  });

  it("has no column of change in the first triwulan", () => {
    const first = classTrends(rows.filter(({ periode }) => periode === "2026-T1"));
    expect(trendTable(first.periods, first.trends, "").columns).toHaveLength(2);
  });

  it("says its finding of desil 1, and only receiving where no rule tells who is eligible", () => {
    const last = rows.filter(({ periode }) => periode === "2026-T2");
    expect(programFinding(last, pkh, "Kota Ternate")).toBe(
      "Di desil 1 Kota Ternate, 35 dari 100 keluarga yang layak menurut aturan PKH belum menerimanya pada triwulan II 2026 (35,0\u00a0%).",
    );
    const noRule = last.map((one) => ({ ...one, layak_menerima: null, layak_belum: null }));
    expect(programFinding(noRule, pkh, "Kota Ternate")).toContain(
      "185 keluarga di Kota Ternate menerima PKH",
    );
    const nothing = last.map((one) => ({
      ...one,
      layak_menerima: null,
      menerima: null,
      alasan_kosong: "tidak_dikumpulkan",
    }));
    expect(programFinding(nothing, pkh, "Kota Ternate")).toBe(
      "Belum ada angka PKH di Kota Ternate: belum dikumpulkan.",
    );
  });
});
