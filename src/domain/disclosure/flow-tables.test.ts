import { describe, expect, it } from "vitest";
import { tamper } from "../examples/example-audit.ts";
import { flowRelease, flowSetting } from "../examples/example-flows.ts";
import { exampleDraw } from "../examples/example-release.ts";
import type { TableRow, Tables } from "../tables/index.ts";
import { protect } from "./index.ts";

const good = flowRelease();
const rowsOf = (tables: Tables) => tables.perubahan ?? [];
const given = rowsOf(good.rounded).filter(({ stok_akhir }) => stok_akhir !== null);
const stockOf = (tables: Tables, flow: TableRow, period: unknown) =>
  (tables.penyaluran ?? [])
    .filter(
      ({ kode_wilayah, periode, program }) =>
        kode_wilayah === flow.kode_wilayah && program === flow.program && periode === period,
    )
    .reduce((sum, { menerima }) => sum + Number(menerima), 0);
const problemsAfter = (rewrite: (row: TableRow) => Partial<TableRow>) => {
  const at = rowsOf(good.raw).findIndex(
    ({ periode, stok_akhir }) => periode === "2026-T2" && Number(stok_akhir) > 20,
  );
  const raw = tamper(good.raw, "perubahan", (row, index) => (index === at ? rewrite(row) : {}));
  const result = protect({ ...flowSetting, raw, ledger: null, draw: exampleDraw("kantor") });
  return result.ok ? [] : result.problems.map(({ rule, dataset }) => `${dataset}: ${rule}`);
};

describe("protecting flows", () => {
  it("leads from one published stock to the next in counts of 0 or at least the base", () => {
    expect(given.length).toBeGreaterThan(20);
    for (const row of given) {
      const [opening, entered, left, closing] = [row.stok_awal, row.masuk, row.keluar, row.stok_akhir].map(
        Number,
      ) as [number, number, number, number];
      expect(opening + entered - left).toBe(closing);
      expect([opening, entered, left, closing].filter((count) => count > 0 && count < 5)).toEqual([]);
      expect(closing).toBe(stockOf(good.rounded, row, row.periode));
      if (row.periode === "2026-T2") expect(opening).toBe(stockOf(good.rounded, row, "2026-T1"));
      else expect(opening % 5).toBe(0);
    }
  });

  it("hides small flows and passes rows with a reason", () => {
    const small = rowsOf(good.raw).filter(({ masuk }) => Number(masuk) > 0 && Number(masuk) < 5);
    expect(small.length).toBeGreaterThan(5);
    const empty = rowsOf(good.raw).filter(({ alasan_kosong }) => alasan_kosong !== null);
    expect(empty.length).toBeGreaterThan(0);
    expect(rowsOf(good.rounded).filter(({ alasan_kosong }) => alasan_kosong !== null)).toEqual(empty);
  });

  it("leaves the other tables as they are without flows", () => {
    const { datasets } = flowSetting;
    const without = datasets.filter(({ id }) => !id.startsWith("perubahan"));
    const { perubahan: _, perubahan_alasan: _reasons, ...raw } = good.raw;
    const result = protect({
      ...flowSetting,
      datasets: without,
      raw,
      ledger: null,
      draw: exampleDraw("kantor"),
    });
    if (!result.ok) throw new Error("not protected");
    const { perubahan: __, perubahan_alasan: __reasons, ...rest } = good.rounded;
    expect(result.tables).toEqual(rest);
  });

  it("keeps what the last release published, even under another secret", () => {
    const ledger = { raw: good.raw, published: good.rounded };
    expect(rowsOf(flowRelease({}, ledger, "lain").rounded)).toEqual(rowsOf(good.rounded));
    expect(rowsOf(flowRelease({}, null, "lain").rounded)).not.toEqual(rowsOf(good.rounded));
  });

  it("reports flows that are incomplete, do not reconcile or have another stock", () => {
    expect(problemsAfter(() => ({}))).toEqual([]);
    expect(problemsAfter(() => ({ masuk: null }))).toEqual(["perubahan: flows_incomplete"]);
    expect(problemsAfter(() => ({ alasan_kosong: "tidak_berlaku" }))).toEqual([
      "perubahan: flows_incomplete",
    ]);
    expect(problemsAfter(({ masuk }) => ({ masuk: Number(masuk) + 1 }))).toEqual([
      "perubahan: flows_incomplete",
    ]);
    const moved = ({ stok_awal, stok_akhir }: TableRow) => ({
      stok_awal: Number(stok_awal) + 1,
      stok_akhir: Number(stok_akhir) + 1,
    });
    expect(problemsAfter(moved)).toEqual(["perubahan: flows_stock_differs"]);
    expect(
      problemsAfter(({ stok_awal, keluar }) => ({
        stok_awal: Number(stok_awal) + 1,
        keluar: Number(keluar) + 1,
      })),
    ).toEqual(["perubahan: flows_stock_differs"]);
  });
});
