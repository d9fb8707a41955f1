import fc from "fast-check";
import { expect, test } from "vitest";
import { draftSystem, isWitness, sumAt, type Terms } from "./system.ts";
import { wholeSteps } from "./whole-steps.ts";

/** Opening + entered - left = closing, reasons sum to who left; everything between 0 and 9. */
function flow() {
  const draft = draftSystem();
  const [opening, entered, left, moved, died] = Array.from({ length: 5 }, () =>
    draft.addCell({ low: 0, high: 9 }),
  ) as [number, number, number, number, number];
  draft.relate(
    [
      [opening, 1],
      [entered, 1],
      [left, -1],
    ],
    5,
    5,
  );
  draft.relate(
    [
      [moved, 1],
      [died, 1],
      [left, -1],
    ],
    0,
    0,
  );
  return { system: draft.system, opening, left, from: [5, 3, 3, 3, 0] };
}

test("a step is paid for by other cells, and every relation holds", () => {
  const { system, left, from } = flow();
  for (const sign of [1, -1] as const) {
    const point = wholeSteps(system).step(from, [[left, 1]], sign) ?? [];
    expect(isWitness(system, point)).toBe(true);
    expect(point[left]).toBe(3 + sign);
  }
});

test("steps lead to the end of what is possible and no further", () => {
  const { system, opening, from } = flow();
  const { step } = wholeSteps(system);
  let point: readonly number[] = from;
  for (let next = step(point, [[opening, 1]], 1); next; next = step(point, [[opening, 1]], 1)) point = next;
  expect(point[opening]).toBe(9);
  expect(isWitness(system, point)).toBe(true);
});

test("there is no step where a relation leaves no room, and the point given stays as it was", () => {
  const draft = draftSystem();
  const cell = draft.addCell({ low: 0, high: 9 });
  draft.relate([[cell, 1]], 4, 4);
  const from = Object.freeze([4]);
  expect(wholeSteps(draft.system).step(from, [[cell, 1]], 1)).toBeNull();
});

test("whatever the system, a step that is found is a possible truth", () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 8 }),
      fc.array(fc.array(fc.constantFrom(-1, 0, 1), { minLength: 8, maxLength: 8 }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
      fc.constantFrom(1 as const, -1 as const),
      (from, rows, slack, sign) => {
        const draft = draftSystem();
        for (const value of from) draft.addCell({ low: Math.max(0, value - 3), high: value + 3 });
        for (const [index, weights] of rows.entries()) {
          const terms = from.flatMap((_, cell) => (weights[cell] ? [[cell, weights[cell]] as const] : []));
          const sum = sumAt(terms, from);
          draft.relate(terms, sum, sum + (slack[index] ?? 0));
        }
        const target: Terms = [[0, 1]];
        const point = wholeSteps(draft.system).step(from, target, sign);
        if (point === null) return;
        expect(isWitness(draft.system, point)).toBe(true);
        expect(sumAt(target, point)).toBe(sumAt(target, from) + sign);
      },
    ),
  ));
