import { describe, expect, it } from "vitest";
import { roundRow } from "./round-row.ts";

describe("rounding the parts of a row", () => {
  it("rounds all but the largest part and gives that the rest", () => {
    expect(roundRow([3, 148, 22, 0], 175, 5, [0.9, 0, 0.1, 0.9])).toEqual([5, 150, 20, 0]);
  });

  it("puts what an absorbing class has beyond whole bases on the largest part", () => {
    expect(roundRow([3, 250, 148, 0], 402, 5, [0.1, 0, 0.1, 0.5])).toEqual([0, 257, 145, 0]);
  });

  it("gives up roundings up where the largest part would not be publishable", () => {
    expect(roundRow([3, 4, 3], 10, 5, [0.99, 0.99, 0.99])).toEqual([5, 0, 5]);
    expect(roundRow([4, 5, 4], 13, 5, [0.99, 0.99, 0.99])).toEqual([0, 8, 5]);
  });

  it("shows everyone in one part where everyone is", () => {
    expect(roundRow([0, 0, 23, 0], 25, 5, [0.5, 0.5, 0.5, 0.5])).toEqual([0, 0, 25, 0]);
  });
});
