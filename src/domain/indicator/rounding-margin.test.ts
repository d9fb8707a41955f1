import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceBetween, type Measure, roundedNumbers } from "./index.ts";

const of = (numerator: number, denominator: number): Measure => ({ kind: "value", numerator, denominator });
const missing: Measure = { kind: "missing", reason: "tidak_dikumpulkan" };

describe("the difference of two shares", () => {
  it("is beyond rounding where it is larger than both margins together", () => {
    expect(differenceBetween(of(200, 400), of(300, 500), 5)).toEqual({
      kind: "beyond",
      difference: expect.closeTo(0.1, 12),
      margin: expect.closeTo(0.045, 12),
    });
  });
  it("may be rounding alone in small areas, though it looks as large", () => {
    expect(differenceBetween(of(20, 40), of(30, 50), 5).kind).toBe("within");
  });
  it("of net changes has twice the margin", () => {
    const change = differenceBetween(of(-10, 400), of(20, 500), 5, roundedNumbers.change);
    expect(change).toEqual({
      kind: "within",
      difference: expect.closeTo(0.065, 12),
      margin: expect.closeTo(0.09, 12),
    });
  });
  it("is missing where one of them is", () => {
    expect(differenceBetween(missing, of(1, 2), 5)).toEqual({ kind: "missing" });
    expect(differenceBetween(of(1, 2), missing, 5)).toEqual({ kind: "missing" });
  });

  const base = 5;
  /** Both numbers of a share, each moved by less than a base, as rounding may leave them. */
  const rounded = fc
    .record({
      denominator: fc.integer({ min: 2 * base, max: 50_000 }),
      percent: fc.integer({ min: 0, max: 100 }),
      up: fc.integer({ min: 1 - base, max: base - 1 }),
      down: fc.integer({ min: 1 - base, max: base - 1 }),
    })
    .map(({ denominator, percent, up, down }) => {
      const numerator = Math.round((denominator * percent) / 100);
      const most = denominator + down;
      return {
        truth: of(numerator, denominator),
        seen: of(Math.min(Math.max(numerator + up, 0), most), most),
      };
    });

  it("lies no further from the true difference than its margin", () => {
    fc.assert(
      fc.property(rounded, rounded, (one, other) => {
        const truth = differenceBetween(one.truth, other.truth, base);
        const seen = differenceBetween(one.seen, other.seen, base);
        if (truth.kind === "missing" || seen.kind === "missing") return;
        expect(Math.abs(seen.difference - truth.difference)).toBeLessThanOrEqual(seen.margin);
      }),
    );
  });
  it("is the same from both sides, but for its sign", () => {
    fc.assert(
      fc.property(rounded, rounded, (one, other) => {
        const there = differenceBetween(one.seen, other.seen, base);
        const back = differenceBetween(other.seen, one.seen, base);
        expect(back.kind).toBe(there.kind);
        if (there.kind === "missing" || back.kind === "missing") return;
        expect(back.difference).toBeCloseTo(-there.difference, 12);
      }),
    );
  });
});
