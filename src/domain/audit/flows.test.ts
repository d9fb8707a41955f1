import { describe, expect, it } from "vitest";
import { auditExample, failedRules, tamper } from "../examples/example-audit.ts";
import { flowRelease, flowSetting } from "../examples/example-flows.ts";
import type { TableRow, Tables } from "../tables/index.ts";

const good = flowRelease();
const { datasets } = flowSetting;
const failedAfter = (rounded: Tables) => failedRules(auditExample({ raw: good.raw, rounded }, { datasets }));
const isSecond = ({ periode, stok_akhir }: TableRow) => periode === "2026-T2" && Number(stok_akhir) > 20;
const target = (good.rounded.perubahan ?? []).findIndex(isSecond);
const failedWith = (rewrite: (row: TableRow) => Partial<TableRow> | null) =>
  failedAfter(tamper(good.rounded, "perubahan", (row, index) => (index === target ? rewrite(row) : {})));
const more = (row: TableRow, columns: readonly string[], by: number) =>
  Object.fromEntries(columns.map((column) => [column, Number(row[column]) + by]));

describe("auditing flows", () => {
  it("passes flows that lead from one published stock to the next", () => {
    const report = auditExample(good, { datasets });
    expect(failedRules(report)).toEqual([]);
    expect(report.rules.find(({ rule }) => rule === "flows_reconcile")?.checked).toBeGreaterThan(200);
  });

  it("fails flows rounded apart from stocks", () => {
    const apart = tamper(good.rounded, "perubahan", (row, index) => {
      const truth = good.raw.perubahan?.[index];
      const nearest = (column: string) => Math.round(Number(truth?.[column]) / 5) * 5;
      return row.stok_akhir === null ? {} : { masuk: nearest("masuk"), keluar: nearest("keluar") };
    });
    expect(failedAfter(apart)).toEqual(["flows_reconcile"]);
  });

  it("fails true flows in the place of rounded ones", () => {
    const exact = tamper(good.rounded, "perubahan", (_, index) => good.raw.perubahan?.[index] ?? {});
    expect(failedAfter(exact)).toEqual(["flows_reconcile"]);
  });

  it("fails an opening that is not the stock of the period before, though the row adds up", () => {
    expect(failedWith((row) => more(row, ["stok_awal", "keluar"], 5))).toEqual(["flows_reconcile"]);
  });

  it("fails a closing that is not the published stock, though the row adds up", () => {
    expect(failedWith((row) => more(row, ["masuk", "stok_akhir"], 5))).toEqual(["flows_reconcile"]);
  });

  it("fails flows between the multiples of the base and more leaving than there were", () => {
    expect(failedWith((row) => more(row, ["masuk", "keluar"], 7))).toEqual(["flows_reconcile"]);
    expect(failedWith((row) => more(row, ["masuk", "keluar"], 1000))).toEqual(["flows_reconcile"]);
  });

  it("fails a first opening that is not rounded", () => {
    const first = (good.rounded.perubahan ?? []).findIndex(
      ({ periode, stok_akhir }) => periode === "2026-T1" && Number(stok_akhir) > 20,
    );
    const rounded = tamper(good.rounded, "perubahan", (row, index) =>
      index === first ? more(row, ["stok_awal", "keluar"], 6) : {},
    );
    expect(failedAfter(rounded)).toEqual(["flows_reconcile"]);
  });

  it("fails closed on rows that are missing, repeated, half empty or no numbers", () => {
    expect(failedWith(() => null)).toContain("flows_reconcile");
    expect(failedWith(() => ({ masuk: null }))).toContain("flows_reconcile");
    expect(failedWith(() => ({ masuk: Number.NaN }))).toContain("flows_reconcile");
    const [row] = good.rounded.perubahan ?? [];
    const twice = { ...good.rounded, perubahan: [...(good.rounded.perubahan ?? []), row as TableRow] };
    expect(failedAfter(twice)).toContain("flows_reconcile");
    const { perubahan: _, ...without } = good.rounded;
    expect(failedAfter(without)).toContain("flows_reconcile");
    const { penyaluran: __, ...stockless } = good.rounded;
    expect(failedAfter(stockless)).toContain("flows_reconcile");
  });

  it("fails unchanged flows that a later release draws anew", () => {
    const earlier = [{ release: "2026-04-30.1", tables: good.rounded, raw: good.raw }];
    const failed = (rounded: Tables) =>
      failedRules(auditExample({ raw: good.raw, rounded }, { datasets, earlier }));
    expect(failed(good.rounded)).toEqual([]);
    const anew = tamper(good.rounded, "perubahan", (row, index) =>
      index === target ? more(row, ["masuk", "keluar"], 5) : {},
    );
    expect(failed(anew)).toEqual(["kept_between_releases"]);
  });
});
