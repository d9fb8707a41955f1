import { describe, expect, it } from "vitest";
import { randomisedTarget, roundToUnits } from "./keyed-rounding.ts";

describe("rounding a count to whole bases", () => {
  it("keeps zero and multiples of the base whatever the draw", () => {
    for (const draw of [0, 0.5, 0.999999, 1 - 2 ** -53]) {
      expect(roundToUnits(0, 5, draw)).toBe(0);
      expect(roundToUnits(10, 5, draw)).toBe(2);
    }
  });

  it("rounds 13 up to 15 in three draws of five, else down to 10", () => {
    const rounded = [0.1, 0.3, 0.4, 0.5, 0.7, 0.9].map((draw) => roundToUnits(13, 5, draw) * 5);
    expect(rounded).toEqual([10, 10, 15, 15, 15, 15]);
    const many = Array.from({ length: 1000 }, (_, index) => roundToUnits(13, 5, index / 1000));
    expect(many.filter((units) => units === 3)).toHaveLength(600);
  });

  it("publishes a count under the base as nothing or as one base, never as itself", () => {
    const rounded = [1, 2, 3, 4].flatMap((count) =>
      [0, 0.99].map((draw) => roundToUnits(count, 5, draw) * 5),
    );
    expect(rounded).toEqual([0, 5, 0, 5, 0, 5, 0, 5]);
  });

  it("gives a fit the aim whose nearest whole number is the rounding", () => {
    for (let count = 0; count < 40; count += 1)
      for (const draw of [0.05, 0.35, 0.65, 0.95])
        expect(Math.abs(Math.round(randomisedTarget(count, 5, draw)))).toBe(roundToUnits(count, 5, draw));
  });
});
