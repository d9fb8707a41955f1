import { describe, expect, it } from "vitest";
import { roundAlone, roundKecamatan } from "./test-rows.ts";

/**
 * Every true row and every draw is played through the method, and the published rows are read as an attacker
 * would who knows the code but not the secret: which true rows may stand behind what he sees?
 */
describe("someone who replays the method without the secret", () => {
  it.each([
    { base: 3, states: 2, denominators: [6, 7, 8, 9, 12] },
    { base: 3, states: 4, denominators: [6, 7, 9] },
    { base: 5, states: 2, denominators: [10, 12, 15, 19, 20] },
    { base: 5, states: 3, denominators: [10, 13, 15] },
  ])(
    "cannot narrow a state to fewer than $base counts ($states states)",
    ({ base, states, denominators }) => {
      for (const denominator of denominators)
        for (const truths of truthsByPublished(denominator, states, base).values())
          for (let state = 0; state < states; state += 1) {
            const counts = truths.map((truth) => truth[state] ?? 0);
            expect(Math.max(...counts) - Math.min(...counts)).toBeGreaterThanOrEqual(base - 1);
          }
    },
  );

  it.each([
    { base: 3, states: 3 },
    { base: 4, states: 3 },
    { base: 5, states: 2 },
  ])("learns of no other family from base - 2 of them ($base, $states states)", ({ base, states }) => {
    for (const denominator of [2 * base, 2 * base + 1, 3 * base])
      for (const truths of truthsByPublished(denominator, states, base).values())
        for (let state = 0; state < states; state += 1)
          for (let inside = 0; inside <= base - 2; inside += 1)
            expect(isOpen(truths, state, inside, base - 2 - inside)).toBe(true);
  });

  it.each([
    { base: 3, denominators: [6, 7] },
    { base: 3, denominators: [12, 9] },
    { base: 5, denominators: [10, 12] },
  ])("cannot narrow a state of two rows chosen together ($base, $denominators)", ({ base, denominators }) => {
    for (const isOneKecamatan of [true, false])
      for (const truths of pairsByPublished(denominators, base, isOneKecamatan).values())
        for (const row of [0, 1]) {
          const counts = truths.map((truth) => truth[row] ?? 0);
          expect(Math.max(...counts) - Math.min(...counts)).toBeGreaterThanOrEqual(base - 1);
        }
  });
});

function pairsByPublished(
  [first = 0, second = 0]: readonly number[],
  base: number,
  isOneKecamatan: boolean,
): Map<string, number[][]> {
  const steps = Array.from({ length: 2 * base }, (_, step) => (step + 0.5) / (2 * base));
  const draws = combinations(steps, 2).map((pair) => pair.map((draw) => [draw, draw]));
  const found = new Map<string, number[][]>();
  for (const truth of tables(first, second)) {
    const counts = isOneKecamatan ? [truth] : truth.map((row) => [row]);
    const inState = truth.map(([count = 0]) => count);
    const published = new Set(draws.map((pair) => roundKecamatan(counts, base, pair).join(";")));
    for (const table of published) found.set(table, [...(found.get(table) ?? []), inState]);
  }
  return found;
}

function tables(first: number, second: number): number[][][] {
  return partitions(first, 2).flatMap((left) => partitions(second, 2).map((right) => [left, right]));
}

/** Whether some truth has one family more in the state than the coalition, and some has one more outside. */
function isOpen(truths: readonly number[][], state: number, inside: number, outside: number): boolean {
  const splits = truths.map((truth) => {
    const count = truth[state] ?? 0;
    return { count, rest: truth.reduce((sum, part) => sum + part, 0) - count };
  });
  const known = splits.filter(({ count, rest }) => count >= inside && rest >= outside);
  if (known.length === 0) return true;
  return known.some(({ count }) => count > inside) && known.some(({ rest }) => rest > outside);
}

function truthsByPublished(denominator: number, states: number, base: number): Map<string, number[][]> {
  const draws = combinations(
    Array.from({ length: base }, (_, step) => (step + 0.5) / base),
    states,
  );
  const found = new Map<string, number[][]>();
  const [least, most] = [Math.max(2 * base, denominator - base + 1), denominator + base - 1];
  for (let families = least; families <= most; families += 1)
    for (const truth of partitions(families, states)) {
      const decisive = draws.filter((draw) =>
        draw.every((value, part) => isDrawn(truth, part, base) || value === draws[0]?.[part]),
      );
      const published = new Set(decisive.map((draw) => roundAlone(truth, denominator, base, draw).join(",")));
      for (const row of published) found.set(row, [...(found.get(row) ?? []), truth]);
    }
  return found;
}

/** Whether the draw of a part matters: not where its count is a multiple, and not for the largest part. */
function isDrawn(truth: readonly number[], part: number, base: number): boolean {
  return (truth[part] ?? 0) % base > 0 && part !== truth.indexOf(Math.max(...truth));
}

function combinations(values: readonly number[], length: number): number[][] {
  if (length === 0) return [[]];
  return combinations(values, length - 1).flatMap((rest) => values.map((value) => [...rest, value]));
}

function partitions(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    partitions(total - first, parts - 1).map((rest) => [first, ...rest]),
  );
}
