import fc from "fast-check";
import { expect, test } from "vitest";
import { lossFigures } from "./figures.ts";
import { roundOneSided } from "./one-sided.ts";
import { crossCodes, publishedSums } from "./publication.ts";
import { everyCrossing, testOptions } from "./test-tables.ts";

test("small counts that fill each other's sums are rounded against each other", () => {
  const publication = everyCrossing([Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 1, 0, 1)], 4);
  const counts = Int32Array.of(1, 2, 2, 1);
  for (const seed of [1, 2, 3]) {
    const { values, cost } = roundOneSided({ counts, base: 3, publication }, testOptions(seed));
    expect([...values]).toEqual([0, 3, 3, 0]);
    expect(cost).toBe(4);
  }
});

test("a single small count goes to the nearer value where all its sums agree on it", () => {
  const publication = everyCrossing([Int32Array.of(0, 1)], 2);
  const round = (small: number) =>
    roundOneSided({ counts: Int32Array.of(small, 40), base: 5, publication }, testOptions(7)).values[0];
  expect([1, 2, 3, 4].map(round)).toEqual([0, 0, 5, 5]);
});

test("a small count that no small published cell tells of keeps its value", () => {
  const area = { ...crossCodes([Int32Array.of(0, 0, 1, 1)], 4), weight: 1 };
  const counts = Int32Array.of(3, 9, 1, 2);
  const { values } = roundOneSided({ counts, base: 5, publication: [area] }, testOptions(1));
  expect([...values.subarray(0, 2)]).toEqual([3, 9]);
  expect([...values.subarray(2)].sort()).toEqual([0, 5]);
});

test("a count that becomes small because others were rounded away is rounded in turn", () => {
  const rows = { ...crossCodes([Int32Array.of(0, 1)], 2), weight: 0 };
  const all = { codes: Int32Array.of(0, 0), size: 1, weight: 1 };
  const only = { codes: Int32Array.of(0, -1), size: 1, weight: 1000 };
  const { values } = roundOneSided(
    { counts: Int32Array.of(1, 4), base: 5, publication: [all, only, rows] },
    testOptions(1),
  );
  expect([...values]).toEqual([0, 5]);
});

const table = fc
  .record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 1, max: 7 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      base: fc.integer({ min: 3, max: 7 }),
      seed: fc.integer({ min: 0, max: 1000 }),
      counts: fc
        .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 500 })), {
          minLength: rows * columns,
          maxLength: rows * columns,
        })
        .map((counts) => Int32Array.from(counts)),
      keys: fc.constant([
        Int32Array.from({ length: rows * columns }, (_, cell) => Math.floor(cell / columns)),
        Int32Array.from({ length: rows * columns }, (_, cell) => cell % columns),
      ]),
    }),
  );

test("no published count lies between 0 and the base, zeros stay and large counts do not move", () => {
  fc.assert(
    fc.property(table, ({ base, seed, counts, keys }) => {
      const publication = everyCrossing(keys, counts.length);
      const { values } = roundOneSided({ counts, base, publication }, testOptions(seed));
      for (const sum of publishedSums(values, publication)) expect(sum === 0 || sum >= base).toBe(true);
      for (const [cell, count] of counts.entries()) {
        if (count === 0 || count >= base) expect(values[cell]).toBe(count);
        else expect([0, base]).toContain(values[cell]);
      }
    }),
    { numRuns: 60 },
  );
});

test("the result is the same for the same draws, never worse than its random start, and its cost is its loss", () => {
  fc.assert(
    fc.property(table, ({ base, seed, counts, keys }) => {
      const publication = everyCrossing(keys, counts.length);
      const round = () => roundOneSided({ counts, base, publication }, testOptions(seed));
      const { values, startCost, cost } = round();
      expect(round().values).toEqual(values);
      expect(cost).toBeLessThanOrEqual(startCost);
      const { rms, cells } = lossFigures(counts, values, publication);
      expect(rms ** 2 * cells).toBeCloseTo(cost, 6);
    }),
    { numRuns: 40 },
  );
});
