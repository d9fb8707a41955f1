import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundFlow } from "./round-flow.ts";

const base = 5;
const stock = fc.oneof(fc.constant(0), fc.integer({ min: base, max: 60 }));
const flow = fc.integer({ min: 0, max: 70 });
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const isLegal = (value: number) => value === 0 || value >= base;

/** Every legal choice whose smaller flow is a multiple of the base, with its distance from the truth. */
function choices(opening: number, closing: number, truth: { entered: number; left: number }) {
  const found: { entered: number; left: number; distance: number }[] = [];
  for (let left = 0; left <= opening; left += 1) {
    const entered = closing - opening + left;
    if (entered < 0 || !isLegal(entered) || !isLegal(left) || Math.min(entered, left) % base !== 0) continue;
    found.push({
      entered,
      left,
      distance: (entered - truth.entered) ** 2 + (left - truth.left) ** 2,
    });
  }
  return found.sort((one, other) => one.distance - other.distance);
}

describe("rounding flows between published stocks", () => {
  it("reconciles, is legal, and is one of the two legal choices nearest to the truth", () => {
    fc.assert(
      fc.property(stock, stock, flow, flow, share, (opening, closing, entered, left, draw) => {
        const truth = { entered, left };
        const rounded = roundFlow({ opening, closing }, truth, base, () => draw);
        expect(opening + rounded.entered - rounded.left).toBe(closing);
        const nearest = choices(opening, closing, truth);
        const at = nearest.findIndex((one) => one.entered === rounded.entered && one.left === rounded.left);
        expect(at).toBeGreaterThanOrEqual(0);
        const [first, second] = nearest;
        expect([first?.distance, second?.distance]).toContain(nearest[at]?.distance);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps flows that are publishable between the true stocks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), flow, share, (units, more, draw) => {
        fc.pre(isLegal(more));
        const truth = { entered: units * base + more, left: units * base };
        const opening = 100;
        expect(roundFlow({ opening, closing: opening + more }, truth, base, () => draw)).toEqual(truth);
      }),
    );
  });

  it("sends a true 3 both ways, as often as its remainder says", () => {
    const results = Array.from({ length: 100 }, (_, index) =>
      roundFlow({ opening: 40, closing: 40 }, { entered: 3, left: 3 }, base, () => index / 100),
    );
    expect(results.filter(({ left }) => left === 5)).toHaveLength(60);
    expect(results.filter(({ left }) => left === 0)).toHaveLength(40);
  });

  it("puts the remainder that the stocks force into the larger flow", () => {
    const nothingMoved = { entered: 0, left: 0 };
    expect(roundFlow({ opening: 41, closing: 44 }, nothingMoved, base, () => 0)).toEqual({
      entered: 8,
      left: 5,
    });
    expect(roundFlow({ opening: 44, closing: 41 }, nothingMoved, base, () => 0)).toEqual({
      entered: 5,
      left: 8,
    });
    expect(roundFlow({ opening: 0, closing: 13 }, { entered: 20, left: 9 }, base, () => 0)).toEqual({
      entered: 13,
      left: 0,
    });
  });

  it("tells at least a base of possible counts apart from none, whatever stocks and flows are published", () => {
    for (const change of [-7, -5, -3, 0, 3, 5, 7])
      for (const trueChange of [-2, 0, 2]) {
        const seen = Map.groupBy(
          Array.from({ length: 30 }, (_, left) => left).filter((left) => left + trueChange >= 0),
          (left) => {
            const truth = { entered: left + trueChange, left };
            return roundFlow({ opening: 60, closing: 60 + change }, truth, base, () => 0.5).left;
          },
        );
        const complete = [...seen.values()].slice(1, -1);
        expect(complete.length).toBeGreaterThan(2);
        for (const counts of complete) expect(counts.length).toBe(base);
      }
  });

  it("refuses stocks that cannot have been published", () => {
    for (const opening of [3, -5, 7.5, Number.NaN])
      expect(() => roundFlow({ opening, closing: 10 }, { entered: 0, left: 0 }, base, () => 0)).toThrow(
        RangeError,
      );
  });
});
