import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedAudit } from "#schemas";
import type { TableCell } from "../components/DataTable.tsx";
import { auditFinding, auditTable } from "./audit-table.ts";

const folder = "src/pipeline/tests/fixtures/kecil/terbit/2026-06-30.1";
const audit = publishedAudit.parse(JSON.parse(readFileSync(`${folder}/audit.json`, "utf8")));

describe("audit page", () => {
  const { rows } = auditTable(audit, "2026-06-30.1");
  it("says every rule of a real report in words", () => {
    expect(rows).toHaveLength(audit.rules.length);
    expect(rows.filter(({ head }) => head.startsWith("rule."))).toEqual([]);
  });
  it("keeps secret how often the rules held against true counts were tried", () => {
    const hidden = rows.filter(({ cells: [tried] }) => isReason(tried, "dirahasiakan"));
    expect(hidden.map(({ head }) => head)).toContain("Angka kecil tidak terbit apa adanya");
    expect(hidden).toHaveLength(3);
  });
  it("does not count a rule as passed that found nothing to try", () => {
    const idle = audit.rules.filter(({ checked }) => checked === 0);
    const nothing = rows.filter(({ cells: [tried] }) => isReason(tried, "belum ada bahannya"));
    expect(idle.length).toBeGreaterThan(0);
    expect(nothing).toHaveLength(idle.length);
    expect(auditFinding({ ...audit, rules: idle }, "2026-06-30.1")).toContain("lolos 0 aturan");
  });
  it("sums up what was tried", () => {
    const small = { ...audit, rules: audit.rules.filter(({ rule }) => rule === "rows_complete") };
    expect(auditFinding(small, "2026-06-30.1")).toBe(
      "Rilis 2026-06-30.1 lolos 1 aturan dengan 1.355 pemeriksaan.",
    );
  });
});

function isReason(cell: TableCell | undefined, reason: string): boolean {
  return typeof cell === "object" && "reason" in cell && cell.reason === reason;
}
