import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleDraw } from "../examples/example-release.ts";
import { type BaseRow, sum } from "./base-row.ts";
import { chooseTogether, type RowsTogether } from "./choose-together.ts";
import { registrationRows } from "./test-rows.ts";

const base = 5;

function together(rows: readonly BaseRow[], seed: number, more: Partial<RowsTogether> = {}): RowsTogether {
  return {
    rows,
    searchName: "pendataan|82.71||2026-01",
    base,
    cityWeight: 4,
    draw: exampleDraw(String(seed)),
    denominatorOf: (row) => row.families,
    keptOf: () => null,
    directionOf: () => null,
    ...more,
  };
}

const states = fc
  .tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 20, max: 400 }),
  )
  .map((counts) => [...counts]);
const kecamatan = fc.array(fc.array(states, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 });

test("every part but the largest is a multiple of the base beside its count, and rows keep their sum", () => {
  fc.assert(
    fc.property(kecamatan, fc.integer({ min: 0, max: 1000 }), (counts, seed) => {
      const rows = registrationRows(counts);
      const chosen = chooseTogether(together(rows, seed));
      for (const row of rows) {
        const values = chosen.get(row) ?? [];
        const absorber = row.truth.indexOf(Math.max(...row.truth));
        expect(sum(values)).toBe(row.families);
        for (const [part, value] of values.entries()) {
          expect(value === 0 || value >= base).toBe(true);
          if (part === absorber || (values[absorber] ?? 0) < 2 * base) continue;
          expect(value % base).toBe(0);
          expect(Math.abs(value - (row.truth[part] ?? 0))).toBeLessThan(base);
          if (row.truth[part] === 0) expect(value).toBe(0);
        }
      }
      expect([...chooseTogether(together(rows, seed)).values()]).toEqual([...chosen.values()]);
    }),
    { numRuns: 25 },
  );
});

test("sums over many rows stay as near to the truth as a single cell", () => {
  const draw = exampleDraw(String(11));
  const count = (name: string, most: number) => Math.floor(draw(name) * most);
  const rows = registrationRows(
    Array.from({ length: 20 }, (_, area) =>
      Array.from({ length: 5 }, (__, index) => [
        count(`a${area}${index}`, 40),
        count(`b${area}${index}`, 40),
        count(`c${area}${index}`, 40),
        200 + count(`d${area}${index}`, 100),
      ]),
    ),
  );
  for (const seed of [1, 2, 3, 4, 5]) {
    const chosen = chooseTogether(together(rows, seed));
    for (const part of [0, 1, 2, 3]) {
      const published = sum(rows.map((row) => chosen.get(row)?.[part] ?? 0));
      expect(Math.abs(published - sum(rows.map((row) => row.truth[part] ?? 0)))).toBeLessThan(2 * base);
    }
  }
});

test("a lone small count goes either way under different secrets, whatever it is", () => {
  const ups = [1, 2, 3, 4].map((count) => {
    const rows = registrationRows([[[count, 0, 0, 100]]]);
    const seeds = Array.from({ length: 200 }, (_, seed) => seed);
    return seeds.filter((seed) => chooseTogether(together(rows, seed)).get(rows[0] as BaseRow)?.[0] === base)
      .length;
  });
  for (const up of ups) {
    expect(up).toBeGreaterThan(0);
    expect(up).toBeLessThan(200);
  }
  expect(ups).toEqual([...ups].sort((left, right) => left - right));
});

test("kept rows stay as they were and settled parts go their way", () => {
  const rows = registrationRows([
    [
      [12, 0, 0, 88],
      [13, 0, 0, 87],
    ],
  ]);
  const chosen = chooseTogether(
    together(rows, 1, {
      keptOf: (row) => (row === rows[0] ? [15, 0, 0, 85] : null),
      directionOf: (row, part) => (row === rows[1] && part === 0 ? "up" : null),
    }),
  );
  expect([...chosen.values()]).toEqual([
    [15, 0, 0, 85],
    [15, 0, 0, 85],
  ]);
});
