import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CellAim, fitTable } from "./fit-table.ts";

const aim = (target: number, changes: Partial<CellAim> = {}): CellAim => ({
  target,
  weight: 1,
  unitCost: 0,
  min: 0,
  max: Number.POSITIVE_INFINITY,
  needed: 0,
  ...changes,
});
const free = (units: number, columns: number) => [
  { units, columns: Array.from({ length: columns }, (_, column) => column) },
];

describe("fitting a table of whole units to margins", () => {
  it("takes the nearest table: 2.4 and 1.6 over 1.6 and 2.4 with margins of four", () => {
    const table = fitTable({
      aims: [
        [aim(2.4), aim(1.6)],
        [aim(1.6), aim(2.4)],
      ],
      sources: [free(4, 2), free(4, 2)],
      columnTotals: [4, 4],
    });
    expect(table).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });

  it("keeps impossible cells empty and others at their least", () => {
    const table = fitTable({
      aims: [
        [aim(3, { max: 0 }), aim(1)],
        [aim(3), aim(0, { min: 1 })],
      ],
      sources: [free(4, 2), free(4, 2)],
      columnTotals: [3, 5],
    });
    expect(table).toEqual([
      [0, 4],
      [3, 1],
    ]);
  });

  it("fills needed cells before others", () => {
    const aims = [
      [aim(1), aim(3)],
      [aim(3), aim(1, { needed: 3 })],
    ];
    const table = fitTable({ aims, sources: [free(4, 2), free(4, 2)], columnTotals: [4, 4] });
    expect(table?.[1]).toEqual([1, 3]);
  });

  it("feeds a cell only from sources that may go there", () => {
    const sources = [
      [
        { units: 1, columns: [0] },
        { units: 3, columns: [1] },
      ],
      free(4, 2),
    ];
    const aims = [
      [aim(4), aim(0)],
      [aim(0), aim(4)],
    ];
    expect(fitTable({ aims, sources, columnTotals: [3, 5] })).toEqual([
      [1, 3],
      [2, 2],
    ]);
  });

  it("returns null where the margins cannot be met", () => {
    const aims = [[aim(1, { max: 1 }), aim(0, { max: 1 })]];
    expect(fitTable({ aims, sources: [free(3, 2)], columnTotals: [2, 1] })).toBeNull();
  });

  it("finds the cheapest table, whatever the aims", () => {
    const cell = fc.double({ min: 0, max: 4, noNaN: true });
    const property = fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (targets) => {
      const aims = [targets.slice(0, 3), targets.slice(3)].map((row) => row.map((target) => aim(target)));
      const table = fitTable({ aims, sources: [free(4, 3), free(4, 3)], columnTotals: [3, 3, 2] });
      expect(costOf(table ?? [], targets)).toBeCloseTo(cheapestOf(targets), 6);
    });
    fc.assert(property, { numRuns: 100 });
  });
});

function costOf(table: number[][], targets: readonly number[]): number {
  return table.flat().reduce((cost, units, index) => cost + (units - (targets[index] ?? 0)) ** 2, 0);
}

/** Every table of two rows of four with columns 3, 3 and 2. */
function cheapestOf(targets: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let first = 0; first <= 3; first += 1)
    for (let second = 0; second <= 3; second += 1) {
      const third = 4 - first - second;
      if (third < 0 || third > 2) continue;
      const table = [
        [first, second, third],
        [3 - first, 3 - second, 2 - third],
      ];
      best = Math.min(best, costOf(table, targets));
    }
  return best;
}
