import { describe, expect, it } from "vitest";
import { roundAlone } from "./test-rows.ts";

describe("a row that stands alone", () => {
  it("rounds all but the largest part by their draws and gives that the rest", () => {
    expect(roundAlone([3, 148, 22, 0], 175, 5, [0.9, 0, 0.1, 0.9])).toEqual([5, 150, 20, 0]);
  });

  it("puts what an absorbing class has beyond whole bases on the largest part", () => {
    expect(roundAlone([3, 250, 148, 0], 402, 5, [0.1, 0, 0.1, 0.5])).toEqual([0, 257, 145, 0]);
  });

  it("gives up roundings up where the largest part would not be publishable", () => {
    const [first, second, third] = roundAlone([4, 5, 4, 0], 13, 5, [0.99, 0.99, 0.99, 0]);
    expect(second).toBe(8);
    expect([first, third].sort()).toEqual([0, 5]);
  });

  it("shows everyone in one part where everyone is", () => {
    expect(roundAlone([0, 0, 23, 0], 25, 5, [0.5, 0.5, 0.5, 0.5])).toEqual([0, 0, 25, 0]);
  });
});
