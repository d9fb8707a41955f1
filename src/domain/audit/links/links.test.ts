import createHighs from "highs";
import { describe, expect, it } from "vitest";
import { auditExample, failedRules, tamper } from "../../examples/example-audit.ts";
import { exampleRelease, exampleSetting } from "../../examples/example-release.ts";
import type { TableRow, Tables } from "../../tables/index.ts";
import { cellBounds, draftSystem, highsSolver, type LinearSolver, proveOpen } from "../bounds/index.ts";
import type { AuditInput, AuditReport, OutsideFigure } from "../report.ts";
import { auditLinks } from "./index.ts";

const solver = highsSolver(await createHighs());
const good = exampleRelease();

function linksOf(
  rounded: Tables,
  changes: Partial<AuditInput> = {},
  used: LinearSolver = solver,
): AuditReport {
  const input = {
    ...exampleSetting,
    rounded: rounded as AuditInput["rounded"],
    raw: good.raw,
    earlier: [],
    families: [],
    ...changes,
  };
  return auditLinks(auditExample(good), input, used);
}

const outcomeOf = (report: AuditReport, wanted: string) => report.rules.find(({ rule }) => rule === wanted);
const number = (row: TableRow, column: string) => Number(row[column]);

const beras = (area: string) =>
  (good.rounded.penyaluran ?? []).filter(
    ({ kode_wilayah, periode, program }) =>
      String(kode_wilayah).startsWith(area) && periode === "2026-T1" && program === "BERAS_CPP",
  );
const sumOf = (rows: readonly TableRow[]) => rows.reduce((sum, row) => sum + number(row, "menerima"), 0);
const leastOf = (rows: readonly TableRow[]) =>
  rows.reduce(
    (sum, row) => sum + Math.max(number(row, "menerima") > 0 ? 1 : 0, number(row, "menerima") - 4),
    0,
  );
const figure = (kode_wilayah: string, nilai: number): OutsideFigure => ({
  kode_wilayah,
  program: "BERAS_CPP",
  periode: "2026-T1",
  kolom: "menerima",
  nilai,
});

describe("counts that hang together", () => {
  it("are all proved open in a protected release", () => {
    const report = linksOf(good.rounded);
    expect(report.passed).toBe(true);
    expect(outcomeOf(report, "linked_cells")).toMatchObject({ status: "passed", failed: 0 });
    expect(outcomeOf(report, "linked_cells")?.checked).toBeGreaterThan(1000);
    expect(report.incidents).toEqual([]);
  });

  it("fail where SALAH_SATU and a programme contradict each other", () => {
    const rounded = tamper(good.rounded, "penyaluran", (row) =>
      row.program === "SALAH_SATU" && row.kode_wilayah === "82.71.01" && row.desil_awal === "1"
        ? { layak_menerima: 0, layak_belum: number(row, "keluarga_penyebut"), tidak_layak_menerima: 0 }
        : {},
    );
    expect(failedRules(linksOf(rounded))).toContain("linked_cells");
  });

  it("fail where the solver runs out of time, or cannot even begin", () => {
    const slow: LinearSolver = {
      open: () => ({ ask: () => ({ status: "unknown", reason: "out of time" }), close: () => undefined }),
    };
    const broken: LinearSolver = {
      open: () => {
        throw new Error("no memory");
      },
    };
    const notAddedUp = tamper(good.rounded, "penyaluran", (row) =>
      row.program === "PKH" && row.kode_wilayah === "82.71.01" && row.desil_awal === "1"
        ? { layak_menerima: number(row, "layak_menerima") + 1 }
        : {},
    );
    expect(failedRules(linksOf(notAddedUp, {}, slow))).toEqual(["linked_cells"]);
    expect(failedRules(linksOf(notAddedUp, {}, broken))).toEqual(["linked_cells"]);
    expect(linksOf(notAddedUp, {}, broken).passed).toBe(false);
  });

  it("close a fact of the family that five programmes round each for itself", () => {
    const draft = draftSystem();
    const copies = [0, 5, 0, 5, 5].map((value) =>
      draft.addCell(value === 0 ? { low: 0, high: 4 } : { low: 1, high: 9 }),
    );
    for (const copy of copies.slice(1))
      draft.relate(
        [
          [copies[0] ?? 0, 1],
          [copy, -1],
        ],
        0,
        0,
      );
    const terms = [[copies[0] ?? 0, 1]] as const;
    expect(cellBounds(draft.system, [terms], solver)).toMatchObject({ bounds: [{ low: 1, high: 4 }] });
    const { outcomes } = proveOpen(draft.system, [{ terms, width: 4, reach: 4, floor: 4 }], solver);
    expect(outcomes).toEqual([{ status: "narrow", interval: { low: 1, high: 4 } }]);
  });

  it("fail where each programme shows families rounded for itself", () => {
    const programs = exampleSetting.programs.map(({ id }) => id);
    const rounded = tamper(good.rounded, "penyaluran", (row) => {
      const step = (programs.indexOf(row.program as (typeof programs)[number]) % 2) * 5;
      return row.kode_wilayah === "82.71.05" && row.desil_awal === "1"
        ? { keluarga_penyebut: number(row, "keluarga_penyebut") + step }
        : {};
    });
    expect(failedRules(auditExample({ raw: good.raw, rounded }))).toContain("denominator_shared");
    expect(failedRules(linksOf(rounded))).toContain("linked_cells");
  });
});

describe("figures from outside and what hangs together with them", () => {
  const [all, here, there] = [beras("82.71"), beras("82.71.01"), beras("82.71.05")];

  it("pass where they leave every count open", () => {
    const report = linksOf(good.rounded, { outsideFigures: [figure("82.71", sumOf(all) + 2)] });
    expect(report.passed).toBe(true);
    expect(outcomeOf(report, "outside_links")?.checked).toBeGreaterThan(200);
  });

  it("fail where a registered total pins a count, and tell what is left of it", () => {
    const report = linksOf(good.rounded, { outsideFigures: [figure("82.71.05", leastOf(there))] });
    expect(failedRules(report)).toEqual(["outside_figures", "outside_links"]);
    const found = outcomeOf(report, "outside_links")?.findings.find(({ column }) => column === "menerima");
    expect(found?.kode_wilayah).toBe("82.71.05");
    expect(found?.interval && found.interval.high - found.interval.low).toBe(0);
  });

  it("fail where two totals pin together what each leaves open", () => {
    const outsideFigures = [figure("82.71", sumOf(here) + leastOf(there)), figure("82.71.01", sumOf(here))];
    for (const one of outsideFigures)
      expect(linksOf(good.rounded, { outsideFigures: [one] }).passed).toBe(true);
    expect(failedRules(linksOf(good.rounded, { outsideFigures }))).toEqual(["outside_links"]);
  });

  it("fail where a total of one class gives its true count away", () => {
    const [row] = there.filter(({ desil_awal }) => desil_awal === "1");
    const desil = { first: "1", last: "2" } as const;
    const exact = { ...figure("82.71.05", number(row as TableRow, "menerima")), desil };
    expect(failedRules(linksOf(good.rounded, { outsideFigures: [exact] }))).toEqual([
      "outside_figures",
      "outside_links",
    ]);
  });

  it("fail where they contradict the tables", () => {
    const report = linksOf(good.rounded, { outsideFigures: [figure("82.71", 100_000)] });
    expect(failedRules(report)).toEqual(["outside_figures", "outside_links"]);
    expect(outcomeOf(report, "outside_links")?.findings[0]?.detail).toContain("contradict");
  });

  it("bind nothing where the tables cannot be summed to them", () => {
    const desil = { first: "2", last: "3" } as const;
    const outsideFigures = [
      { ...figure("82.71.05", 1), desil },
      { ...figure("82.71", 1), periode: "2020-T1" },
    ];
    expect(linksOf(good.rounded, { outsideFigures }).passed).toBe(true);
  });
});

describe("a breach found later in an older release", () => {
  const outsideFigures = [figure("82.71.05", leastOf(beras("82.71.05")))];
  const older = { release: "2026-04-30.1", tables: good.rounded };

  it("is an incident there with its steps, and no fault of the release under audit", () => {
    const report = linksOf(good.rounded, { outsideFigures, earlier: [older] });
    expect(report.passed).toBe(true);
    expect(report.incidents?.length).toBeGreaterThan(0);
    expect(report.incidents?.[0]).toMatchObject({
      release: "2026-04-30.1",
      figures: outsideFigures,
      steps: ["beri_tahu", "tarik_atau_gabung_kelas", "catat_di_log"],
    });
    expect(report.incidents?.[0]?.finding.kode_wilayah).toBe("82.71.05");
  });

  it("does not excuse what the release adds", () => {
    const nothing = { release: "2026-01-31.1", tables: { ...good.rounded, penyaluran: [], desil_kota: [] } };
    const report = linksOf(good.rounded, { outsideFigures, earlier: [nothing] });
    expect(failedRules(report)).toEqual(["outside_figures", "outside_links"]);
    expect(report.incidents).toEqual([]);
  });
});
