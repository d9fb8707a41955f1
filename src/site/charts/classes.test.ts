import { describe, expect, it } from "vitest";
import { equalClasses } from "./classes.ts";

describe("classes of a map", () => {
  it("are five of equal width between ends rounded outwards to five points", () => {
    const { ranges } = equalClasses([0.612, 0.734, 0.848]);
    expect(ranges.map(([low, high]) => [Math.round(low * 100), Math.round(high * 100)])).toEqual([
      [60, 65],
      [65, 70],
      [70, 75],
      [75, 80],
      [80, 85],
    ]);
  });
  it("put the lowest value in the first and the highest in the last", () => {
    const { stepOf } = equalClasses([0.612, 0.734, 0.848]);
    expect([0.612, 0.734, 0.848].map(stepOf)).toEqual([1, 3, 5]);
  });
  it("keep an area without a value apart", () => {
    expect(equalClasses([0.5, null]).stepOf(null)).toBe(0);
    expect(equalClasses([null])).toMatchObject({ ranges: [] });
  });
  it("start at a value that is a whole five points, and end at all of them", () => {
    const ends = (values: number[]) => {
      const { ranges } = equalClasses(values);
      return [ranges[0]?.[0], ranges[4]?.[1]].map((end) => Math.round((end ?? 0) * 100));
    };
    expect(ends([0.6, 0.8])).toEqual([60, 80]);
    expect(ends([0.15, 0.35])).toEqual([15, 35]);
    expect(ends([1, 1])).toEqual([95, 100]);
  });
  it("still are five where all values are equal", () => {
    expect(equalClasses([0.5, 0.5]).ranges).toHaveLength(5);
  });
});
