import { describe, expect, it } from "vitest";
import { auditExample, tamper } from "../examples/example-audit.ts";
import { exampleRelease } from "../examples/example-release.ts";
import type { RoundedTables } from "../tables/index.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { release } from "./release.ts";

const good = exampleRelease();
const report = auditExample(good);

describe("releasing tables", () => {
  it("gives the tables of a report that passed", () => {
    expect(release(good.rounded, report)).toBe(good.rounded);
  });

  it("throws where a rule failed, and names it", () => {
    const rounded = tamper(good.rounded, "pendataan", (_, index) =>
      index === 0 ? { terverifikasi: 3 } : {},
    );
    const failed = auditExample({ raw: good.raw, rounded });
    expect(() => release(rounded as RoundedTables, failed)).toThrow(/publishable_values/);
  });

  it("throws where a rule was skipped, even if the report claims to have passed", () => {
    const rules = report.rules.map((rule) => ({ ...rule, status: "skipped" as const }));
    expect(() => release(good.rounded, { ...report, rules })).toThrow(/did not pass/);
    expect(() => release(good.rounded, { ...report, rules: [] })).toThrow(/no rule was checked/);
  });

  it("throws where the tables changed after the audit", () => {
    const changed = tamper(good.rounded, "pendataan", (_, index) =>
      index === 0 ? { terverifikasi: 3 } : {},
    );
    expect(() => release(changed as RoundedTables, report)).toThrow(/other tables/);
  });

  it("tells tables apart by a single cell, and not by the order of their names", () => {
    const changed = tamper(good.rounded, "pendataan", (_, index) =>
      index === 0 ? { sifat_data: "resmi" } : {},
    );
    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(good.rounded));
    const turned = Object.fromEntries(Object.entries(good.rounded).reverse());
    expect(fingerprintOf(turned)).toBe(fingerprintOf(good.rounded));
  });
});
