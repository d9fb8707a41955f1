import { describe, expect, it } from "vitest";
import { chooseAbsorber, splitTotal } from "./split-total.ts";

const limits = { base: 5, minimum: 10, absorberMinimum: 10 };

describe("splitting the exact families of a kecamatan over classes", () => {
  it("rounds every class but the absorbing one, which takes the rest", () => {
    const split = splitTotal({
      counts: [83, 121, 47, 402, 18],
      total: 671,
      absorber: 3,
      kept: [null, null, null, null, null],
      draws: [0.1, 0.9, 0.9, 0.5, 0.1],
      ...limits,
    });
    expect(split).toEqual([80, 125, 50, 401, 15]);
  });

  it("keeps what was published for an unchanged class", () => {
    const split = splitTotal({
      counts: [83, 121, 402],
      total: 606,
      absorber: 2,
      kept: [85, null, null],
      draws: [0.1, 0.1, 0.1],
      ...limits,
    });
    expect(split).toEqual([85, 120, 401]);
  });

  it("never publishes a class under the minimum", () => {
    const split = splitTotal({
      counts: [11, 60],
      total: 71,
      absorber: 1,
      kept: [null, null],
      draws: [0, 0],
      ...limits,
    });
    expect(split).toEqual([10, 61]);
  });

  it("takes back a rounding up where the absorbing class would fall under its minimum", () => {
    const split = splitTotal({
      counts: [12, 14, 12],
      total: 38,
      absorber: 0,
      kept: [null, null, null],
      draws: [0.99, 0.99, 0.99],
      ...limits,
    });
    expect(split).toEqual([13, 15, 10]);
  });

  it("says so where the classes are too small together", () => {
    const split = splitTotal({
      counts: [10, 10],
      total: 18,
      absorber: 0,
      kept: [null, null],
      draws: [0, 0],
      ...limits,
    });
    expect(split).toBeNull();
  });

  it("lets the class absorb that already did, else the largest", () => {
    expect(chooseAbsorber([[80, 121, 50]], [83, 120, 402], 5)).toBe(1);
    expect(chooseAbsorber([[80, 120, 50]], [83, 120, 402], 5)).toBe(2);
    expect(chooseAbsorber([], [402, 120, 402], 5)).toBe(0);
  });
});
