import { expect, test } from "vitest";
import { cellLoss, sumLoss } from "./loss.ts";
import { registrationRows } from "./test-rows.ts";

test("losses are told in classes: cells one by one, sums per kecamatan, class and kabupaten/kota", () => {
  const rows = registrationRows([
    [
      [13, 0, 0, 87],
      [12, 0, 0, 88],
    ],
  ]);
  const rounded = new Map(
    rows.map((row, index) => [
      row,
      index === 0
        ? { denominator: 100, values: [15, 0, 0, 85] }
        : { denominator: 100, values: [10, 0, 0, 90] },
    ]),
  );
  expect(cellLoss(rows, rounded, 5)).toEqual({
    exactPercent: 60,
    belowBasePercent: 40,
    belowTwiceBasePercent: 0,
    largerPercent: 0,
  });
  const { exactPercent, belowBasePercent } = sumLoss(rows, rounded, 5);
  expect({ exactPercent, belowBasePercent }).toEqual({ exactPercent: 75, belowBasePercent: 25 });
});

test("an empty release loses nothing", () => {
  expect(cellLoss([], new Map(), 5).exactPercent).toBe(0);
});
