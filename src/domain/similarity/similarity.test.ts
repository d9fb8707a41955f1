import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DesilBound } from "#schemas";
import { type AreaProfile, distanceOf, mixDistance, mostSimilar, similarityWeights } from "./index.ts";

const classes = [
  ["1", "2"],
  ["3", "4"],
  ["5", "5"],
  ["6", "10"],
  ["belum_ada", "belum_ada"],
] as const satisfies readonly (readonly [DesilBound, DesilBound])[];

const mixOf = (...families: number[]) =>
  classes.map(([first, last], index) => ({ desilClass: { first, last }, families: families[index] ?? 0 }));

const island: AreaProfile = { code: "a", families: 900, islandShare: 1, mix: mixOf(30, 30, 10, 20, 10) };

describe("how far apart two areas are", () => {
  it("is the weighted sum of size, islands and class mix", () => {
    const town = { code: "b", families: 9000, islandShare: 0, mix: mixOf(20, 20, 20, 30, 10) };
    const { parts, total } = distanceOf(island, town);
    expect(parts.size).toBeCloseTo(1, 12);
    expect(parts.islands).toBe(1);
    expect(parts.mix).toBeCloseTo(0.2, 12);
    expect(total).toBeCloseTo(0.25 + 0.25 + 0.1, 12);
  });

  it("counts more than ten times as many families as ten times", () => {
    expect(distanceOf(island, { ...island, families: 900_000 }).parts.size).toBe(1);
  });

  it("holds areas with other classes against each other in the bands both can be put together to", () => {
    const single = Array.from({ length: 10 }, (_, index) => String(index + 1) as DesilBound);
    const fine = [
      ...single.map((desil) => ({ desilClass: { first: desil, last: desil }, families: 10 })),
      { desilClass: { first: "belum_ada", last: "belum_ada" } as const, families: 0 },
    ];
    expect(mixDistance(fine, mixOf(20, 20, 10, 50, 0))).toBeCloseTo(0, 12);
    expect(mixDistance(fine, mixOf(20, 20, 10, 40, 10))).toBeCloseTo(0.1, 12);
  });

  it("has weights that add up to one", () => {
    expect(Object.values(similarityWeights).reduce((sum, weight) => sum + weight, 0)).toBe(1);
  });
});

const profile = fc.record({
  code: fc.string({ minLength: 1 }),
  families: fc.integer({ min: 1, max: 1_000_000 }),
  islandShare: fc.double({ min: 0, max: 1, noNaN: true }),
  mix: fc
    .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 5, maxLength: 5 })
    .filter((families) => families.some((count) => count > 0))
    .map((families) => mixOf(...families)),
});

describe("how far apart any two areas are", () => {
  it("is the same from both sides, and lies between 0 and 1", () => {
    fc.assert(
      fc.property(profile, profile, (one, other) => {
        const { total } = distanceOf(one, other);
        expect(total).toBeCloseTo(distanceOf(other, one).total, 12);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("is nothing for an area and itself", () => {
    fc.assert(
      fc.property(profile, (one) => {
        expect(distanceOf(one, one).total).toBe(0);
      }),
    );
  });

  it("does not change where both are so many times as large", () => {
    fc.assert(
      fc.property(profile, profile, fc.integer({ min: 2, max: 50 }), (one, other, times) => {
        const larger = ({ mix, families, ...rest }: AreaProfile): AreaProfile => ({
          ...rest,
          families: families * times,
          mix: mix.map((part) => ({ ...part, families: part.families * times })),
        });
        expect(distanceOf(larger(one), larger(other)).total).toBeCloseTo(distanceOf(one, other).total, 9);
      }),
    );
  });

  it("is no longer than the way over a third", () => {
    fc.assert(
      fc.property(profile, profile, profile, (one, other, third) => {
        const over = distanceOf(one, third).total + distanceOf(third, other).total;
        expect(distanceOf(one, other).total).toBeLessThanOrEqual(over + 1e-9);
      }),
    );
  });
});

describe("the areas most like one", () => {
  it("are the nearest first, without itself, equals in the order of their codes", () => {
    const near = { ...island, code: "c", families: 1000 };
    const far = { ...island, code: "d", islandShare: 0 };
    const twin = { ...near, code: "b" };
    const found = mostSimilar(island, [far, near, island, twin], 3);
    expect(found.map(({ area }) => area.code)).toEqual(["b", "c", "d"]);
    expect(mostSimilar(island, [far, near], 1).map(({ area }) => area.code)).toEqual(["c"]);
  });

  it("never leave out an area that is nearer than one they name", () => {
    fc.assert(
      fc.property(
        profile,
        fc.array(profile, { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (own, all, most) => {
          const found = mostSimilar(own, all, most);
          const last = found.at(-1)?.distance.total ?? 0;
          const nearer = all.filter((one) => one.code !== own.code && distanceOf(own, one).total < last);
          expect(nearer.length).toBeLessThan(Math.max(most, 1));
        },
      ),
    );
  });
});
