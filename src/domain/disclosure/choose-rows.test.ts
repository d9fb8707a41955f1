import { describe, expect, it } from "vitest";
import { chooseRows, rowsAround } from "./choose-rows.ts";

describe("choosing a row each so that the columns add up", () => {
  it("takes the cheapest choice that does", () => {
    const options = [
      [
        { units: [2, 2], cost: 0 },
        { units: [3, 1], cost: 1 },
      ],
      [
        { units: [1, 3], cost: 0 },
        { units: [2, 2], cost: 5 },
      ],
    ];
    expect(chooseRows(options, [4, 4])).toEqual([
      [3, 1],
      [1, 3],
    ]);
  });

  it("returns null where no choice adds up", () => {
    expect(chooseRows([[{ units: [1, 1], cost: 0 }]], [2, 0])).toBeNull();
  });

  it("looks one unit around a row and keeps its sum", () => {
    expect(rowsAround([1, 0])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});
