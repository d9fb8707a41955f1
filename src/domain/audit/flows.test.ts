import { describe, expect, it } from "vitest";
import { auditExample, failedRules, tamper } from "../examples/example-audit.ts";
import { flowRelease, flowSetting } from "../examples/example-flows.ts";
import type { TableRow, Tables } from "../tables/index.ts";

const good = flowRelease();
const { datasets } = flowSetting;
const failedAfter = (rounded: Tables) => failedRules(auditExample({ raw: good.raw, rounded }, { datasets }));
const isSecond = ({ periode, stok_akhir, program }: TableRow) =>
  periode === "2026-T2" && program === "PKH" && Number(stok_akhir) > 20;
const both = ["flows_reconcile", "flow_reasons"];
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
    expect(failedAfter(apart)).toEqual(both);
  });

  it("fails true flows in the place of rounded ones", () => {
    const exact = tamper(good.rounded, "perubahan", (_, index) => good.raw.perubahan?.[index] ?? {});
    expect(failedAfter(exact)).toEqual(both);
  });

  it("fails an opening that is not the stock of the period before, though the row adds up", () => {
    expect(failedWith((row) => more(row, ["stok_awal", "keluar"], 5))).toEqual(both);
  });

  it("fails a closing that is not the published stock, though the row adds up", () => {
    expect(failedWith((row) => more(row, ["masuk", "stok_akhir"], 5))).toEqual(both);
  });

  it("fails flows between the multiples of the base and more leaving than there were", () => {
    expect(failedWith((row) => more(row, ["masuk", "keluar"], 7))).toEqual(both);
    expect(failedWith((row) => more(row, ["masuk", "keluar"], 1000))).toEqual(both);
  });

  it("fails a first opening that is not rounded", () => {
    const first = (good.rounded.perubahan ?? []).findIndex(
      ({ periode, stok_akhir }) => periode === "2026-T1" && Number(stok_akhir) > 20,
    );
    const rounded = tamper(good.rounded, "perubahan", (row, index) =>
      index === first ? more(row, ["stok_awal", "keluar"], 6) : {},
    );
    expect(failedAfter(rounded)).toEqual(both);
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
    const redrawn = tamper(good.rounded, "perubahan", (row, index) =>
      index === target ? more(row, ["masuk", "keluar"], 5) : {},
    );
    const moved = redrawn.perubahan?.[target];
    const anew = tamper(redrawn, "perubahan_alasan", (row) => {
      const isOf = moved?.kode_wilayah?.toString().startsWith(String(row.kode_wilayah));
      const isLast = row.periode === moved?.periode && row.program === "PKH" && row.alasan === "lainnya";
      return isOf && isLast ? more(row, ["keluarga"], 5) : {};
    });
    expect(failed(anew)).toEqual(["kept_between_releases"]);
  });

  it("fails more families beginning to receive anything than begin with a programme", () => {
    const at = (good.rounded.perubahan ?? []).find(
      ({ program, stok_akhir, periode }) =>
        program === "SALAH_SATU" && periode === "2026-T2" && Number(stok_akhir) > 20,
    );
    const isBeside = (row: TableRow) => row.kode_wilayah === at?.kode_wilayah && row.periode === at?.periode;
    const still = tamper(good.rounded, "perubahan", (row) => {
      if (!isBeside(row) || row.stok_akhir === null) return {};
      const change = Number(row.stok_akhir) - Number(row.stok_awal);
      const swapped = row.program === "SALAH_SATU" ? 20 : change === 0 || Math.abs(change) >= 5 ? 0 : 5;
      return { masuk: swapped + Math.max(change, 0), keluar: swapped + Math.max(-change, 0) };
    });
    const report = auditExample({ raw: good.raw, rounded: still }, { datasets });
    const { findings } = report.rules.find(({ rule }) => rule === "flows_reconcile") ?? { findings: [] };
    expect(findings.map(({ detail }) => detail)).toContain("more families than in all programmes");
  });
});

describe("auditing why families enter and leave", () => {
  const rowsOf = (tables: Tables) => tables.perubahan_alasan ?? [];
  const atReason = rowsOf(good.rounded).findIndex(({ keluarga }) => Number(keluarga) >= 10);
  const reasonsWith = (rewrite: (row: TableRow) => Partial<TableRow> | null) =>
    failedAfter(
      tamper(good.rounded, "perubahan_alasan", (row, index) => (index === atReason ? rewrite(row) : {})),
    );

  it("has something to try", () => {
    const report = auditExample(good, { datasets });
    expect(report.rules.find(({ rule }) => rule === "flow_reasons")?.checked).toBeGreaterThan(100);
    expect(reasonsWith(() => ({}))).toEqual([]);
  });

  it("fails true reasons in the place of rounded ones", () => {
    const exact = tamper(good.rounded, "perubahan_alasan", (_, index) => rowsOf(good.raw)[index] ?? {});
    expect(failedAfter(exact)).toEqual(["flow_reasons"]);
  });

  it("fails reasons that do not sum to the flow, are missing, repeated or of another direction", () => {
    expect(reasonsWith((row) => more(row, ["keluarga"], 5))).toEqual(["flow_reasons"]);
    expect(reasonsWith(() => null)).toContain("flow_reasons");
    expect(reasonsWith(() => ({ keluarga: null }))).toContain("flow_reasons");
    expect(reasonsWith(({ arah }) => ({ alasan: arah === "masuk" ? "ganda" : "reaktivasi" }))).toContain(
      "flow_reasons",
    );
    expect(reasonsWith(() => ({ arah: "pindah" }))).toContain("flow_reasons");
    const { perubahan_alasan: _, ...without } = good.rounded;
    expect(failedAfter(without)).toContain("flow_reasons");
  });

  it("fails unchanged reasons that a later release draws anew", () => {
    const earlier = [{ release: "2026-04-30.1", tables: good.rounded, raw: good.raw }];
    const group = rowsOf(good.rounded).find(({ keluarga }) => Number(keluarga) >= 10);
    const isIn = (row: TableRow) =>
      ["kode_wilayah", "periode", "program", "arah"].every((column) => row[column] === group?.[column]);
    const other = rowsOf(good.rounded).find((row) => isIn(row) && row !== group);
    const anew = tamper(good.rounded, "perubahan_alasan", (row) => {
      if (row !== group && row !== other) return {};
      return more(row, ["keluarga"], row === group ? -5 : 5);
    });
    expect(failedRules(auditExample({ raw: good.raw, rounded: anew }, { datasets, earlier }))).toEqual([
      "kept_between_releases",
    ]);
  });

  it("fails unchanged flows that the period after draws anew", () => {
    const still = flowRelease({ changeShare: 0 });
    const report = (rounded: Tables) => failedRules(auditExample({ raw: still.raw, rounded }, { datasets }));
    expect(report(still.rounded)).toEqual([]);
    const columns = ["stok_awal", "masuk", "keluar", "stok_akhir"];
    const isSameIn = (tables: Tables, index: number) => {
      const row = tables.perubahan?.[index];
      const before = tables.perubahan?.find(
        (one) =>
          one.periode === "2026-T1" && one.kode_wilayah === row?.kode_wilayah && one.program === row?.program,
      );
      return row !== undefined && columns.every((column) => before?.[column] === row[column]);
    };
    const at = (still.raw.perubahan ?? []).findIndex(
      ({ periode, program, stok_akhir }, index) =>
        periode === "2026-T2" &&
        program !== "SALAH_SATU" &&
        Number(stok_akhir) > 20 &&
        isSameIn(still.raw, index) &&
        isSameIn(still.rounded, index),
    );
    expect(at).toBeGreaterThanOrEqual(0);
    const anew = tamper(still.rounded, "perubahan", (row, index) =>
      index === at ? more(row, ["masuk", "keluar"], 5) : {},
    );
    expect(report(anew)).toContain("kept_between_periods");
  });
});
