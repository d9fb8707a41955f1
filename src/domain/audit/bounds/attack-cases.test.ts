import createHighs from "highs";
import { describe, expect, it } from "vitest";
import { cellBounds, draftSystem, highsSolver, type Terms } from "./index.ts";

const solver = highsSolver(await createHighs());

/** Bounds of one hidden cell of a table whose other sums are all shown. */
function boundsOf(
  cells: Readonly<Record<string, number>>,
  hidden: readonly string[],
  sums: readonly (readonly string[])[],
  target: string,
) {
  const draft = draftSystem();
  const numbers = new Map(
    hidden.map((name) => [name, draft.addCell({ low: 0, high: Number.POSITIVE_INFINITY })]),
  );
  for (const members of sums) {
    const open = members.flatMap((name) => numbers.get(name) ?? []);
    const left = members
      .filter((name) => numbers.has(name))
      .reduce((sum, name) => sum + (cells[name] ?? Number.NaN), 0);
    draft.relate(
      open.map((cell) => [cell, 1] as const),
      left,
      left,
    );
  }
  const terms: Terms = [[numbers.get(target) ?? -1, 1]];
  const result = cellBounds(draft.system, [terms], solver);
  return result.status === "bounded" ? result.bounds[0] : result;
}

const table: Record<string, number> = {};
for (const [row, counts] of Object.entries({
  w: [30, 47, 64, 89],
  x: [90, 124, 5, 31],
  y: [92, 100, 59, 85],
  z: [800, 991, 651, 685],
}))
  for (const [index, column] of ["a", "b", "c", "d"].entries()) table[row + column] = counts[index] ?? 0;

const lines = [
  ...["w", "x", "y", "z"].map((row) => ["a", "b", "c", "d"].map((column) => row + column)),
  ...["a", "b", "c", "d"].map((column) => ["w", "x", "y", "z"].map((row) => row + column)),
];

const nineHidden = ["wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"];
const small = { A: 2, B: 2, I: 8, J: 8, K: 3, L: 3, M: 3, N: 7 };
const links = [
  ["A", "B", "I", "J"],
  ["K", "L", "M", "N"],
  ["L", "M"],
  ["A", "B", "I", "J", "K", "N"],
];

describe("hidden cells that sums give away", () => {
  it("nine hidden cells of a 4 x 4 table with its totals still give one of them exactly", () => {
    expect(boundsOf(table, nineHidden, lines, "wb")).toEqual({ low: 47, high: 47 });
  });

  it("hiding a tenth opens it", () => {
    expect(boundsOf(table, [...nineHidden, "xd"], lines, "wb")).toEqual({ low: 0, high: 78 });
  });

  it("two linked tables, each safe alone, give a cell exactly while its neighbour is shown", () => {
    expect(boundsOf(small, ["A", "B", "K", "L", "M"], links, "K")).toEqual({ low: 3, high: 3 });
  });

  it("hiding the neighbour opens it", () => {
    expect(boundsOf(small, ["A", "B", "K", "L", "M", "N"], links, "K")).toEqual({ low: 0, high: 10 });
  });
});
