import { describe, expect, it } from "vitest";
import { auditExample, failedRules, tamper } from "../examples/example-audit.ts";
import { exampleProgram } from "../examples/example-reference.ts";
import { exampleRelease, exampleSetting } from "../examples/example-release.ts";
import type { TableRow, Tables } from "../tables/index.ts";
import { audit, exactFamilies } from "./index.ts";

const good = exampleRelease();
const failedAfter = (rounded: Tables) => failedRules(auditExample({ raw: good.raw, rounded }));
const number = (row: TableRow | undefined, column: string) => Number(row?.[column]);
const islandPkh = ({ kode_wilayah, periode, program, desil_awal }: TableRow) =>
  kode_wilayah === "82.71.05" && periode === "2026-T1" && program === "PKH" && desil_awal === "1";
const findRow = (tables: Tables, dataset: string, wanted: (row: TableRow) => boolean) =>
  tables[dataset]?.find(wanted);

describe("auditing a protected release", () => {
  it("passes every rule and says how much each looked at", () => {
    const report = auditExample(good);
    expect(report.passed).toBe(true);
    expect(report.rules).toHaveLength(23);
    const idle = report.rules.filter(({ checked }) => checked === 0).map(({ rule }) => rule);
    expect(idle).toEqual([
      "flows_reconcile",
      "flow_reasons",
      "splits_complete",
      "parts_agree",
      "cases_rounded",
      "outside_figures",
      "kept_between_releases",
    ]);
  });

  it("passes a second release that keeps what did not change", () => {
    const first = exampleRelease({ triwulans: ["2026-T1"], months: ["2026-01", "2026-02"] });
    const second = exampleRelease({ revisedShare: 0.1 }, { raw: first.raw, published: first.rounded });
    const earlier = [{ release: "2026-04-30.1", tables: first.rounded, raw: first.raw }];
    expect(failedRules(auditExample(second, { earlier }))).toEqual([]);
  });

  it("cannot pass without the true counts: their rules are skipped", () => {
    const families = exactFamilies(good.raw, exampleSetting.datasets);
    const report = audit({ ...exampleSetting, rounded: good.rounded, earlier: [], families });
    const skipped = report.rules.filter(({ status }) => status === "skipped").map(({ rule }) => rule);
    expect(skipped).toEqual(["small_counts_hidden", "kept_between_periods"]);
    expect(report.passed).toBe(false);
  });
});

describe("what the audit finds in a row", () => {
  it("an unprotected small cell", () => {
    const truth = findRow(good.raw, "penyaluran", islandPkh);
    const small = { ...truth, menerima: 3, tidak_menerima: 0, layak_menerima: 3, layak_belum: 0 };
    const families = number(findRow(good.rounded, "penyaluran", islandPkh), "keluarga_penyebut");
    const rest = {
      tidak_layak_menerima: 0,
      tidak_layak_tidak_menerima: families - 3,
      tidak_menerima: families - 3,
    };
    const rounded = tamper(good.rounded, "penyaluran", (row) =>
      islandPkh(row) ? { ...small, ...rest, keluarga_penyebut: families } : {},
    );
    expect(failedAfter(rounded)).toEqual(expect.arrayContaining(["publishable_values", "interval_width"]));
  });

  it("a true row put in the place of a rounded one", () => {
    const rounded = tamper(good.rounded, "pendataan", (_, index) => good.raw.pendataan?.[index] ?? {});
    expect(failedAfter(rounded)).toEqual(
      expect.arrayContaining([
        "small_counts_hidden",
        "denominator_shared",
        "denominator_moves",
        "interval_width",
      ]),
    );
  });

  it("a total from unrounded data", () => {
    const truth = findRow(good.raw, "penyaluran", islandPkh);
    const published = findRow(good.rounded, "penyaluran", islandPkh);
    expect(number(truth, "menerima")).not.toBe(number(published, "menerima"));
    const rounded = tamper(good.rounded, "penyaluran", (row) =>
      islandPkh(row) ? { menerima: number(truth, "menerima") } : {},
    );
    expect(failedAfter(rounded)).toContain("totals_sum");
  });

  it("states that do not sum to the denominator", () => {
    const rounded = tamper(good.rounded, "pendataan", (row, index) =>
      index === 0 ? { terverifikasi: number(row, "terverifikasi") + 5 } : {},
    );
    expect(failedAfter(rounded)).toEqual(["states_sum"]);
  });

  it("a number that is none", () => {
    for (const value of [Number.NaN, 10.5, -5, "10" as unknown as number]) {
      const rounded = tamper(good.rounded, "pendataan", (_, index) =>
        index === 0 ? { terverifikasi: value } : {},
      );
      expect(failedAfter(rounded)).toContain("values_whole");
    }
  });

  it("an empty cell without its reason, a reason without an empty cell, and the wrong reason", () => {
    const withoutDesil = ({ program, desil_awal }: TableRow) =>
      program === "PKH" && desil_awal === "belum_ada";
    const rewrites: ((row: TableRow) => Partial<TableRow>)[] = [
      (row) => (withoutDesil(row) ? { alasan_kosong: null } : {}),
      (row) => (islandPkh(row) ? { alasan_kosong: "tidak_berlaku" } : {}),
      (row) => (withoutDesil(row) ? { alasan_kosong: "tidak_ditawarkan" } : {}),
    ];
    for (const rewrite of rewrites)
      expect(failedAfter(tamper(good.rounded, "penyaluran", rewrite))).toContain("reasons_in_place");
  });

  it("eligible families in a class that the rule leaves out", () => {
    const outside = ({ program, desil_awal }: TableRow) => program === "PKH" && desil_awal === "6";
    const rounded = tamper(good.rounded, "penyaluran", (row) =>
      outside(row)
        ? { layak_belum: 10, tidak_layak_tidak_menerima: number(row, "tidak_layak_tidak_menerima") - 10 }
        : {},
    );
    expect(failedAfter(rounded)).toContain("structural_zeros");
  });
});

describe("what the audit finds between rows", () => {
  it("a denominator that differs between datasets", () => {
    const rounded = tamper(good.rounded, "pendataan", (row, index) =>
      index === 0
        ? {
            keluarga_penyebut: number(row, "keluarga_penyebut") + 5,
            terverifikasi: number(row, "terverifikasi") + 5,
          }
        : {},
    );
    expect(failedAfter(rounded)).toContain("denominator_shared");
  });

  it("a kecamatan whose classes do not sum to its exact families", () => {
    const families = [{ kode_wilayah: "82.71.01", periode: "2026-T1", keluarga: 521 }];
    expect(failedRules(auditExample(good, { families }))).toContain("families_sum");
  });

  it("exact families per class over two triwulan: the lone change of one family tells its desil", () => {
    const exact = tamper(good.rounded, "pendataan", (row, index) => {
      const truth = number(good.raw.pendataan?.[index], "keluarga_penyebut");
      const change = truth - number(row, "keluarga_penyebut");
      return { keluarga_penyebut: truth, terverifikasi: number(row, "terverifikasi") + change };
    });
    expect(failedAfter(exact)).toContain("denominator_moves");
  });

  it("two classes that move by one family, though each lies on a multiple at first", () => {
    const moveOne = (row: TableRow) => {
      if (row.kode_wilayah !== "82.71.01" || row.periode !== "2026-04") return {};
      const step = { "1": 1, "3": -1 }[String(row.desil_awal)] ?? 0;
      return {
        keluarga_penyebut: number(row, "keluarga_penyebut") + step,
        terverifikasi: number(row, "terverifikasi") + step,
      };
    };
    expect(failedAfter(tamper(good.rounded, "pendataan", moveOne))).toContain("denominator_moves");
  });

  it("classes that change between periods", () => {
    const rounded = tamper(good.rounded, "pendataan", (row) =>
      row.periode === "2026-04" && row.kode_wilayah === "82.71.01" && row.desil_awal === "1"
        ? { desil_akhir: "1" }
        : {},
    );
    expect(failedAfter(rounded)).toContain("classes_fixed");
  });

  it("desil that do not sum to the kecamatan", () => {
    const rounded = tamper(good.rounded, "desil_kota", (row, index) =>
      index === 0
        ? { menerima: number(row, "menerima") - 5, tidak_menerima: number(row, "tidak_menerima") + 5 }
        : {},
    );
    expect(failedAfter(rounded)).toContain("city_agrees");
  });

  it("SALAH_SATU below a programme", () => {
    const below = (row: TableRow) =>
      row.program === "SALAH_SATU" && row.desil_awal === "1"
        ? {
            menerima: 0,
            layak_menerima: 0,
            tidak_layak_menerima: 0,
            tidak_menerima: number(row, "keluarga_penyebut"),
            layak_belum: number(row, "keluarga_penyebut"),
            tidak_layak_tidak_menerima: 0,
          }
        : {};
    expect(failedAfter(tamper(good.rounded, "penyaluran", below))).toContain("any_programme");
  });

  it("SALAH_SATU above the sum of the programmes", () => {
    const above = (row: TableRow) =>
      row.program === "SALAH_SATU" && row.desil_awal === "belum_ada"
        ? { menerima: number(row, "keluarga_penyebut"), tidak_menerima: 0 }
        : {};
    expect(failedAfter(tamper(good.rounded, "penyaluran", above))).toContain("any_programme");
  });

  it("a missing row, a row twice, a foreign row, a foreign column and a foreign dataset", () => {
    const [first] = good.rounded.pendataan ?? [];
    const rows = good.rounded.pendataan ?? [];
    const cases: Tables[] = [
      tamper(good.rounded, "pendataan", (_, index) => (index === 4 ? null : {})),
      { ...good.rounded, pendataan: [...rows, first as TableRow] },
      tamper(good.rounded, "pendataan", (_, index) => (index === 4 ? { kode_wilayah: "82.71.09" } : {})),
      tamper(good.rounded, "pendataan", (_, index) => (index === 4 ? { benar: 3 } : {})),
      { ...good.rounded, sebab_belum: [] },
      {},
    ];
    for (const rounded of cases) expect(failedAfter(rounded)).toContain("rows_complete");
  });

  it("an attribute that is not that of the input", () => {
    const rounded = tamper(good.rounded, "pendataan", (_, index) =>
      index === 4 ? { sifat_data: "resmi" } : {},
    );
    expect(failedAfter(rounded)).toEqual(["rows_complete"]);
  });
});

describe("failing closed", () => {
  it("counts a rule that cannot be worked out as failed", () => {
    const broken = { ...good.rounded, pendataan: [null as unknown as TableRow] };
    expect(() => auditExample({ raw: good.raw, rounded: broken })).toThrow();
    const families = null as unknown as [];
    expect(failedRules(auditExample(good, { families }))).toEqual([
      "rows_complete",
      "families_sum",
      "splits_complete",
    ]);
  });

  it("takes a programme that is not in the list for a row it does not know", () => {
    const programs = [...exampleSetting.programs.slice(0, -1), exampleProgram("PIP", [1, 4])];
    expect(failedRules(auditExample(good, { programs }))).toContain("rows_complete");
  });
});
