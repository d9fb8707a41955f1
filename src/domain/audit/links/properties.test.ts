import fc from "fast-check";
import createHighs from "highs";
import { describe, expect, it } from "vitest";
import { protect } from "../../disclosure/index.ts";
import { examplePolicy, examplePrograms } from "../../examples/example-reference.ts";
import { exampleDraw, exampleSetting, exampleSimulation } from "../../examples/example-release.ts";
import { simulateTables } from "../../examples/simulated-tables.ts";
import type { Tables } from "../../tables/index.ts";
import { cellBounds, highsSolver } from "../bounds/index.ts";
import { openNotes } from "../evidence.ts";
import { cellOf, type PublishedRow, publishedRows, rowName, splitColumns } from "../published-row.ts";
import type { OutsideFigure } from "../report.ts";
import { type FigureSetting, figureSystem } from "./figure-system.ts";
import { linkedCells } from "./linked-cells.ts";
import { outsideLinks } from "./outside-links.ts";

const solver = highsSolver(await createHighs());

const simulations = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  base: fc.integer({ min: 3, max: 10 }),
  sizes: fc.array(fc.integer({ min: 40, max: 120 }), { minLength: 1, maxLength: 3 }),
  city: fc.constantFrom("82.71", "81.71"),
  offered: fc.subarray(examplePrograms.slice(1)),
  receivingShare: fc.double({ min: 0, max: 1, noNaN: true }),
});
type Situation = typeof simulations extends fc.Arbitrary<infer Value> ? Value : never;

interface Released {
  readonly raw: Tables;
  readonly rows: readonly PublishedRow[];
  readonly truth: ReadonlyMap<string, PublishedRow>;
  readonly setting: FigureSetting;
}

/** Returns a protected release of random families, or null where they are too few to protect. */
function releaseOf({ seed, base, sizes, city, offered, receivingShare }: Situation): Released | null {
  const kecamatan = sizes.map((size, index) => ({ code: `${city}.0${index + 1}`, families: size * base }));
  const { classes, datasets } = exampleSetting;
  const programs = [...examplePrograms.slice(0, 1), ...offered];
  const raw = simulateTables({
    ...exampleSimulation,
    seed,
    kecamatan,
    programs,
    receivingShare,
    triwulans: ["2026-T1"],
    months: ["2026-01"],
  });
  const draw = exampleDraw(`kantor ${seed}`);
  const result = protect({
    ...exampleSetting,
    programs,
    policy: examplePolicy(base),
    raw,
    ledger: null,
    draw,
  });
  if (!result.ok) return null;
  const named = (tables: Tables) => publishedRows(tables, datasets);
  return {
    raw,
    rows: named(result.tables),
    truth: new Map(named(raw).map((row) => [rowName(row), row])),
    setting: { programs, classes, base },
  };
}

/** The true recipients of every programme in every kecamatan: as much as a ministry could tell. */
function trueTotals({ truth }: Released): OutsideFigure[] {
  const totals = new Map<string, OutsideFigure>();
  for (const row of truth.values()) {
    const value = cellOf(row, "menerima");
    if (row.dataset.id !== "penyaluran" || value === null || Number.isNaN(value)) continue;
    const place = `${row.area}|${row.program}`;
    totals.set(place, {
      kode_wilayah: row.area,
      program: row.program ?? "",
      periode: row.period,
      kolom: "menerima",
      nilai: (totals.get(place)?.nilai ?? 0) + value,
    });
  }
  return [...totals.values()];
}

describe("any families whatever", () => {
  it("are protected so that all that hangs together leaves every count open", () => {
    fc.assert(
      fc.property(simulations, (given) => {
        const released = releaseOf(given);
        fc.pre(released !== null);
        const notes = openNotes();
        linkedCells({ rows: released?.rows ?? [], ...(released as Released).setting, solver }, notes);
        expect(notes.findings).toEqual([]);
        expect(notes.checked).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  });

  it("never contradict their own true totals, and lie within the bounds worked out from them", () => {
    fc.assert(
      fc.property(simulations, fc.nat(), (given, pick) => {
        const released = releaseOf(given);
        fc.pre(released !== null);
        const { rows, truth, setting } = released as Released;
        const figures = trueTotals(released as Released);
        const notes = { ...openNotes(), kept: Number.POSITIVE_INFINITY };
        const some = figures.filter((_, index) => (index + pick) % 3 === 0);
        outsideLinks({ rows, figures: some, solver, ...setting }, notes);
        expect(notes.findings.filter(({ detail }) => !detail.startsWith("outside figures narrow"))).toEqual(
          [],
        );
        const city = rows.filter(({ program }) => program !== null);
        const { system, book } = figureSystem(city, figures, setting);
        const row = city[pick % city.length] as PublishedRow;
        const parts = splitColumns(row);
        const result = cellBounds(
          system,
          parts.map((part) => book.termsOf(row, [part]) ?? []),
          solver,
        );
        expect(result.status).toBe("bounded");
        for (const [index, part] of parts.entries()) {
          const { low, high } = (result.status === "bounded" && result.bounds[index]) || { low: 1, high: 0 };
          const value = cellOf(truth.get(rowName(row)) as PublishedRow, part) ?? Number.NaN;
          expect([low <= value, value <= high]).toEqual([true, true]);
        }
      }),
      { numRuns: 15 },
    );
  });
});
