import fc from "fast-check";
import { expect, test } from "vitest";
import { everyCrossing, testOptions } from "./test-tables.ts";
import { roundTwoSided } from "./two-sided.ts";

test("what is left of the denominator is protected like the count", () => {
  const publication = everyCrossing([Int32Array.of(0, 1)], 2);
  const { values } = roundTwoSided(
    { counts: Int32Array.of(1, 9), denominators: Int32Array.of(10, 10), base: 3, publication },
    testOptions(1),
  );
  expect([...values]).toEqual([0, 10]);
});

test("pairs that balance each other keep the total", () => {
  const publication = everyCrossing([Int32Array.of(0, 1, 2, 3)], 4);
  const { values } = roundTwoSided(
    {
      counts: Int32Array.of(2, 2, 18, 50),
      denominators: Int32Array.of(20, 20, 20, 100),
      base: 4,
      publication,
    },
    testOptions(5),
  );
  expect(values[3]).toBe(50);
  expect(Math.abs(values.reduce((sum, value) => sum + value, 0) - 72)).toBe(2);
});

test("a denominator below twice the base leaves only none and all", () => {
  const publication = everyCrossing([Int32Array.of(0, 1)], 2);
  const { values } = roundTwoSided(
    { counts: Int32Array.of(2, 5), denominators: Int32Array.of(7, 7), base: 4, publication },
    testOptions(1),
  );
  expect([...values]).toEqual([0, 7]);
});

test("count and complement are always 0 or at least the base, and stay where they already are", () => {
  const cell = fc
    .record({ denominator: fc.integer({ min: 0, max: 60 }), share: fc.integer({ min: 0, max: 100 }) })
    .map(({ denominator, share }) => ({ denominator, count: Math.round((denominator * share) / 100) }));
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 3, max: 6 }),
      fc.integer({ min: 0, max: 1000 }),
      (cells, base, seed) => {
        const key = Int32Array.from(cells, (_, index) => index % 5);
        const publication = everyCrossing([Int32Array.from(cells.keys()), key], cells.length);
        const counts = Int32Array.from(cells, ({ count }) => count);
        const denominators = Int32Array.from(cells, ({ denominator }) => denominator);
        const { values } = roundTwoSided({ counts, denominators, base, publication }, testOptions(seed));
        for (const [index, value] of values.entries()) {
          const { count, denominator } = cells[index] ?? { count: 0, denominator: 0 };
          const isPublishable = (part: number) => part === 0 || part >= Math.min(base, denominator);
          expect(isPublishable(value) && isPublishable(denominator - value)).toBe(true);
          if (count === 0 || count === denominator) expect(value).toBe(count);
          if (count >= base && denominator - count >= base) expect(value).toBe(count);
        }
      },
    ),
    { numRuns: 60 },
  );
});
