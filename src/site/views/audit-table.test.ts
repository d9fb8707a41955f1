import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedAudit } from "#schemas";
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
    const hidden = rows.filter(({ cells }) => typeof cells[0] !== "string");
    expect(hidden.map(({ head }) => head)).toContain("Angka kecil tidak terbit apa adanya");
    expect(hidden).toHaveLength(3);
  });
  it("sums up what was tried", () => {
    const small = { ...audit, rules: audit.rules.filter(({ rule }) => rule === "rows_complete") };
    expect(auditFinding(small, "2026-06-30.1")).toBe(
      "Rilis 2026-06-30.1 lolos 1 aturan dengan 1.081 pemeriksaan.",
    );
  });
});
