import createHighs from "highs";
import { describe, expect, it } from "vitest";
import { auditExample, failedRules, tamper } from "../../examples/example-audit.ts";
import { flowRelease, flowSetting } from "../../examples/example-flows.ts";
import type { TableRow, Tables } from "../../tables/index.ts";
import { highsSolver, type LinearSolver } from "../bounds/index.ts";
import type { AuditInput, AuditReport } from "../report.ts";
import { auditLinks } from "./index.ts";

const solver = highsSolver(await createHighs());
const good = flowRelease();

function linksOf(rounded: Tables, used: LinearSolver = solver): AuditReport {
  const input = {
    ...flowSetting,
    rounded: rounded as AuditInput["rounded"],
    raw: good.raw,
    earlier: [],
    families: [],
  };
  return auditLinks(auditExample(good, { datasets: flowSetting.datasets }), input, used);
}

const outcomeOf = (report: AuditReport) => report.rules.find(({ rule }) => rule === "linked_flows");
const rowsOf = (tables: Tables) => tables.perubahan ?? [];

describe("stocks, flows and reasons together", () => {
  it("leave every flow and every reason open in a protected release", () => {
    const report = linksOf(good.rounded);
    expect(outcomeOf(report)).toMatchObject({ status: "passed", failed: 0 });
    expect(outcomeOf(report)?.checked).toBeGreaterThan(250);
  });

  it("are open too where a stock is of nobody, as far as is published", () => {
    const few = flowRelease({ receivingShare: 0.02 });
    const empty = rowsOf(few.rounded).filter(
      ({ stok_awal, stok_akhir }) => stok_awal === 0 || stok_akhir === 0,
    );
    expect(empty.length).toBeGreaterThan(5);
    expect(outcomeOf(linksOf(few.rounded))).toMatchObject({ status: "passed", failed: 0 });
  });

  it("fail flows that together pin each other: all of a stock changed places and SALAH_SATU shows none", () => {
    const at = rowsOf(good.rounded).find(
      ({ program, periode, stok_akhir }) =>
        program === "SALAH_SATU" && periode === "2026-T2" && Number(stok_akhir) >= 20,
    );
    const isBeside = (row: TableRow) => row.kode_wilayah === at?.kode_wilayah && row.periode === at?.periode;
    const rounded = tamper(good.rounded, "perubahan", (row) => {
      if (!isBeside(row) || row.stok_akhir === null) return {};
      const change = Number(row.stok_akhir) - Number(row.stok_awal);
      const swapped = row.program === "SALAH_SATU" ? 40 : 0;
      return { masuk: swapped + Math.max(change, 0), keluar: swapped + Math.max(-change, 0) };
    });
    expect(outcomeOf(linksOf(rounded))).toMatchObject({ status: "failed" });
  });

  it("fail flows that do not lead to the stock", () => {
    const at = rowsOf(good.rounded).findIndex(({ stok_akhir }) => Number(stok_akhir) >= 20);
    const rounded = tamper(good.rounded, "perubahan", (row, index) =>
      index === at ? { masuk: Number(row.masuk) + 40 } : {},
    );
    expect(outcomeOf(linksOf(rounded))).toMatchObject({ status: "failed" });
  });

  it("fail reasons that pin a flow, and tell what is left of it", () => {
    const at = rowsOf(good.rounded).find(
      ({ kode_wilayah, program, periode, stok_awal, stok_akhir }) =>
        kode_wilayah === "81.71.01" &&
        program === "PKH" &&
        periode === "2026-T2" &&
        Math.min(Number(stok_awal), Number(stok_akhir)) >= 30,
    );
    const [most, entered] = [5 * 4, 24];
    const left = entered - Number(at?.stok_akhir) + Number(at?.stok_awal);
    const flows = tamper(good.rounded, "perubahan", (row) =>
      row.kode_wilayah === at?.kode_wilayah && row.program === "PKH" && row.periode === "2026-T2"
        ? { masuk: entered, keluar: left }
        : {},
    );
    const rounded = tamper(flows, "perubahan_alasan", (row) => {
      if (row.kode_wilayah !== "81.71" || row.program !== "PKH" || row.periode !== "2026-T2") return {};
      return { keluarga: row.arah === "keluar" && row.alasan === "graduasi" ? left : 0 };
    });
    const report = outcomeOf(linksOf(rounded));
    expect(report?.status).toBe("failed");
    const found = report?.findings.find(({ column }) => column === "masuk");
    expect(found).toMatchObject({ program: "PKH", interval: { low: most, high: most } });
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
    const notAddedUp = tamper(good.rounded, "perubahan", (row) =>
      row.kode_wilayah === "81.71.01" && row.program === "PKH" && row.periode === "2026-T2"
        ? { masuk: Number(row.masuk) + 1 }
        : {},
    );
    expect(failedRules(linksOf(notAddedUp))).not.toContain("linked_flows");
    expect(failedRules(linksOf(notAddedUp, slow))).toContain("linked_flows");
    expect(failedRules(linksOf(notAddedUp, broken))).toContain("linked_flows");
  });
});
