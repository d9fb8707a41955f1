import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Program } from "#schemas";
import { type ProtectionInput, protect } from "../disclosure/index.ts";
import { auditExample, failedRules } from "../examples/example-audit.ts";
import { exampleClasses, examplePolicy, examplePrograms } from "../examples/example-reference.ts";
import { exampleDraw, exampleSetting } from "../examples/example-release.ts";
import { type Simulation, simulateTables } from "../examples/simulated-tables.ts";
import type { RoundedTables, Tables } from "../tables/index.ts";

/** Kecamatan from a few bases per class up, any programmes, any shares, any base from 3 to 10. */
const situations = fc.record({
  base: fc.integer({ min: 3, max: 10 }),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  sizes: fc.array(fc.integer({ min: 34, max: 120 }), { minLength: 1, maxLength: 3 }),
  city: fc.constantFrom("82.71", "81.71"),
  programs: fc.subarray(examplePrograms.slice(1)),
  changeShare: fc.double({ min: 0, max: 0.3, noNaN: true }),
  receivingShare: fc.double({ min: 0, max: 1, noNaN: true }),
  revisedShare: fc.double({ min: 0, max: 0.3, noNaN: true }),
  laterSecret: fc.constantFrom("kantor", "lain"),
});
type Situation = typeof situations extends fc.Arbitrary<infer Value> ? Value : never;

const setting = ({ base, programs }: Situation) => ({
  ...exampleSetting,
  policy: examplePolicy(base),
  programs: [...examplePrograms.slice(0, 1), ...programs] as readonly Program[],
});

const simulation = (situation: Situation): Simulation => ({
  ...situation,
  revisedShare: 0,
  kecamatan: situation.sizes.map((size, index) => ({
    code: `${situation.city}.0${index + 1}`,
    families: size * situation.base,
  })),
  triwulans: ["2026-T1", "2026-T2"],
  months: ["2026-01", "2026-02", "2026-04"],
  programs: setting(situation).programs,
  classes: exampleClasses,
});

/** Returns the rounded tables, or null where there are too few families, which alone may stand in the way. */
function protectedTables(input: ProtectionInput): RoundedTables | null {
  const result = protect(input);
  if (result.ok) return result.tables;
  const rules = new Set(result.problems.map(({ rule }) => rule));
  expect([...rules]).toEqual(["class_below_minimum"]);
  return null;
}

describe("any families whatever", () => {
  it("are protected so that the audit passes, release after release", () => {
    let released = 0;
    const property = fc.property(situations, (situation) => {
      const own = setting(situation);
      const raw = simulateTables(simulation(situation));
      const first = protectedTables({ ...own, raw, ledger: null, draw: exampleDraw("kantor") });
      if (!first) return;
      expect(failedRules(auditExample({ raw, rounded: first }, own))).toEqual([]);

      const later = simulateTables({
        ...simulation(situation),
        triwulans: ["2026-T1", "2026-T2", "2026-T3"],
        months: ["2026-01", "2026-02", "2026-04", "2026-07"],
        revisedShare: situation.revisedShare,
      });
      const ledger = { raw, published: first };
      const second = protectedTables({
        ...own,
        raw: later,
        ledger,
        draw: exampleDraw(situation.laterSecret),
      });
      if (!second) return;
      const earlier = [{ release: "2026-04-30.1", tables: first, raw }];
      expect(failedRules(auditExample({ raw: later, rounded: second }, { ...own, earlier }))).toEqual([]);
      released += 1;
    });
    fc.assert(property, { numRuns: 60 });
    expect(released).toBeGreaterThan(20);
  });

  it("are protected where a programme or its split was not collected", () => {
    const hidden = fc.tuple(situations, fc.constantFrom("PKH", "BERAS_CPP", "SALAH_SATU"), fc.boolean());
    const property = fc.property(hidden, ([situation, program, keepsTotals]) => {
      const own = setting(situation);
      const raw = withoutCounts(simulateTables(simulation(situation)), program, keepsTotals);
      const rounded = protectedTables({ ...own, raw, ledger: null, draw: exampleDraw("kantor") });
      if (!rounded) return;
      expect(failedRules(auditExample({ raw, rounded }, own))).toEqual([]);
    });
    fc.assert(property, { numRuns: 40 });
  });

  it("give the same tables again", () => {
    const property = fc.property(situations, (situation) => {
      const input = {
        ...setting(situation),
        raw: simulateTables(simulation(situation)),
        ledger: null,
        draw: exampleDraw("kantor"),
      };
      expect(protect(input)).toEqual(protect(input));
    });
    fc.assert(property, { numRuns: 10 });
  });
});

/** The same tables with a programme not collected in the first triwulan, or collected without eligibility. */
function withoutCounts(tables: Tables, program: string, keepsTotals: boolean): Tables {
  const states = ["layak_menerima", "layak_belum", "tidak_layak_menerima", "tidak_layak_tidak_menerima"];
  const empty = keepsTotals ? states : [...states, "menerima", "tidak_menerima"];
  const hide = (rows: Tables[string] = []) =>
    rows.map((row) => {
      if (row.program !== program || row.periode !== "2026-T1" || row.menerima === null) return row;
      if (keepsTotals && row.layak_menerima === null) return row;
      const cells = Object.fromEntries(empty.map((column) => [column, null]));
      return { ...row, ...cells, alasan_kosong: "tidak_dikumpulkan" as const };
    });
  return { ...tables, penyaluran: hide(tables.penyaluran), desil_kota: hide(tables.desil_kota) };
}
