import { describe, expect, it } from "vitest";
import { auditExample, failedRules, tamper } from "../examples/example-audit.ts";
import { exampleRelease } from "../examples/example-release.ts";
import type { TableRow, Tables } from "../tables/index.ts";

const good = exampleRelease();
const number = (row: TableRow | undefined, column: string) => Number(row?.[column]);

describe("what the audit finds between periods and releases", () => {
  const ledger = { raw: good.raw, published: good.rounded };
  const earlier = [{ release: "2026-04-30.1", tables: good.rounded, raw: good.raw }];

  it("fresh draws for an unchanged release", () => {
    const fresh = exampleRelease({}, null, "lain");
    expect(failedRules(auditExample(fresh))).toEqual([]);
    expect(failedRules(auditExample(fresh, { earlier }))).toEqual(["kept_between_releases"]);
    const kept = exampleRelease({}, ledger, "lain");
    expect(failedRules(auditExample(kept, { earlier }))).toEqual([]);
  });

  it("fresh draws for unchanged months of one release", () => {
    const months = ["2026-01", "2026-02", "2026-03"];
    const still = exampleRelease({ changeShare: 0, months });
    const other = exampleRelease({ changeShare: 0, months }, null, "lain");
    expect(failedRules(auditExample(still))).toEqual([]);
    const keepDenominator = still.rounded.pendataan?.map((row, index) => {
      const fresh = other.rounded.pendataan?.[index];
      const isFresh = row.periode === "2026-02" && fresh?.keluarga_penyebut === row.keluarga_penyebut;
      return fresh && isFresh ? fresh : row;
    });
    const mixed: Tables = { ...still.rounded, pendataan: keepDenominator ?? [] };
    expect(failedRules(auditExample({ raw: still.raw, rounded: mixed }))).toEqual(["kept_between_periods"]);
  });

  it("a denominator published anew though no family moved", () => {
    const move = (row: TableRow) => {
      if (row.kode_wilayah !== "82.71.01" || row.periode === "2026-04" || row.periode === "2026-T2")
        return {};
      const step = { "1": 5, "3": -5 }[String(row.desil_awal)] ?? 0;
      return {
        keluarga_penyebut: number(row, "keluarga_penyebut") + step,
        terverifikasi: number(row, "terverifikasi") + step,
      };
    };
    const rounded = tamper(good.rounded, "pendataan", move);
    expect(failedRules(auditExample({ raw: good.raw, rounded }, { earlier }))).toContain(
      "kept_between_releases",
    );
  });

  it("an earlier release without its true counts: nothing can be compared", () => {
    const report = auditExample(good, { earlier: [{ release: "2026-04-30.1", tables: good.rounded }] });
    expect(report.rules.at(-1)).toMatchObject({ rule: "kept_between_releases", status: "skipped" });
    expect(report.passed).toBe(false);
  });
});

describe("figures known from outside", () => {
  const cells = good.rounded.penyaluran?.filter(
    ({ kode_wilayah, periode, program }) =>
      kode_wilayah === "82.71.05" && periode === "2026-T1" && program === "BERAS_CPP",
  );
  const figure = { kode_wilayah: "82.71.05", program: "BERAS_CPP", periode: "2026-T1", kolom: "menerima" };
  const least = (cells ?? []).reduce((sum, row) => sum + Math.max(0, number(row, "menerima") - 4), 0);

  it("fails where a total leaves each cell only its least", () => {
    const outsideFigures = [{ ...figure, nilai: least }];
    expect(failedRules(auditExample(good, { outsideFigures }))).toEqual(["outside_figures"]);
  });

  it("fails where a total contradicts the tables", () => {
    const outsideFigures = [{ ...figure, nilai: 100_000 }];
    expect(failedRules(auditExample(good, { outsideFigures }))).toEqual(["outside_figures"]);
  });

  it("passes where a total leaves every cell open", () => {
    const nilai = (cells ?? []).reduce((sum, row) => sum + number(row, "menerima"), 0);
    const report = auditExample(good, { outsideFigures: [{ ...figure, nilai }] });
    expect(failedRules(report)).toEqual([]);
    expect(report.rules.find(({ rule }) => rule === "outside_figures")?.checked).toBeGreaterThan(4);
  });

  it("has nothing to say of a period that is not in the tables", () => {
    const outsideFigures = [{ ...figure, periode: "2025-T1", nilai: 3 }];
    expect(auditExample(good, { outsideFigures }).passed).toBe(true);
  });
});
