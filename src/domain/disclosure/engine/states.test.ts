import fc from "fast-check";
import { expect, test } from "vitest";
import { crossCodes, type Publication } from "./publication.ts";
import { keepLargeCounts, keepMultiples, keepValues } from "./row-plan.ts";
import { roundStates } from "./states.ts";
import { testOptions } from "./test-tables.ts";

function statePublication(rows: number, states: number): Publication {
  const cells = rows * states;
  const inner = Int32Array.from({ length: cells }, (_, cell) => cell);
  const state = Int32Array.from({ length: cells }, (_, cell) => cell % states);
  return [inner, state].map((key) => ({ ...crossCodes([key], cells), weight: 1 }));
}

test("rows give and take so that the totals of the states stay exact", () => {
  const { values, cost } = roundStates(
    {
      counts: Int32Array.of(3, 2, 15, 2, 3, 15),
      states: 3,
      denominators: Int32Array.of(20, 20),
      base: 5,
      publication: statePublication(2, 3),
    },
    testOptions(3),
  );
  expect([...values]).toEqual([5, 0, 15, 0, 5, 15]);
  expect(cost).toBe(16);
});

test("the largest state takes what a rounded denominator leaves", () => {
  const { values } = roundStates(
    {
      counts: Int32Array.of(0, 6, 30),
      states: 3,
      denominators: Int32Array.of(38),
      base: 5,
      publication: statePublication(1, 3),
    },
    testOptions(3),
  );
  expect([...values]).toEqual([0, 6, 32]);
});

test("the next largest gives way where the denominator leaves the largest too little", () => {
  expect(keepLargeCounts([7, 6, 6], 15, 5, 0).low).toEqual([9, 0, 6]);
  expect(keepMultiples([7, 6, 6], 14, 5, 0).low).toEqual([9, 0, 5]);
});

test("values that must be kept are kept and the other rows make up for them", () => {
  const { values } = roundStates(
    {
      counts: Int32Array.of(2, 18, 3, 17),
      states: 2,
      denominators: Int32Array.of(20, 20),
      base: 5,
      publication: statePublication(2, 2).map((groupBy, index) => ({ ...groupBy, weight: index * 10 })),
      plan: (counts, denominator, base, row) =>
        row === 1 ? keepValues([0, 20]) : keepLargeCounts(counts, denominator, base, row),
    },
    testOptions(3),
  );
  expect([...values]).toEqual([5, 15, 0, 20]);
});

test("a denominator below the base breaks the contract", () => {
  expect(() => keepLargeCounts([3, 1], 4, 5, 0)).toThrow(RangeError);
});

const rows = fc.array(
  fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 300 })), {
      minLength: 4,
      maxLength: 4,
    })
    .filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= 16),
  { minLength: 1, maxLength: 20 },
);

test("every state is 0 or at least the base, rows sum to their denominator, empty states stay empty", () => {
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 3, max: 6 }),
      fc.integer({ min: -6, max: 6 }),
      fc.constantFrom(keepLargeCounts, keepMultiples),
      fc.integer({ min: 0, max: 1000 }),
      (table, base, shift, plan, seed) => {
        const counts = Int32Array.from(table.flat());
        const denominators = Int32Array.from(table, (row) => row.reduce((sum, count) => sum + count, shift));
        const publication = statePublication(table.length, 4);
        const round = () =>
          roundStates({ counts, states: 4, denominators, base, publication, plan }, testOptions(seed));
        const { values, startCost, cost } = round();
        expect(round().values).toEqual(values);
        expect(cost).toBeLessThanOrEqual(startCost);
        for (const [index, value] of values.entries()) {
          expect(value === 0 || value >= base).toBe(true);
          if (counts[index] === 0) expect(value).toBe(0);
        }
        for (const [row, denominator] of denominators.entries())
          expect(values.subarray(row * 4, row * 4 + 4).reduce((sum, value) => sum + value, 0)).toBe(
            denominator,
          );
      },
    ),
    { numRuns: 80 },
  );
});
