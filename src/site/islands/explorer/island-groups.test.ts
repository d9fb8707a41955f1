import { expect, it } from "vitest";
import { islandGroups } from "./island-groups.ts";
import { type AreaShape, shapesOf } from "./shapes.ts";

const square = (code: string, ...corners: [number, number][]): AreaShape => ({
  code,
  city: "82.71",
  polygons: corners.map(([south, west]) => [
    [
      [south, west],
      [south + 0.05, west],
      [south + 0.05, west + 0.05],
      [south, west + 0.05],
    ],
  ]),
  centre: corners[0] ?? [0, 0],
});

it("keeps neighbours together and far islands apart, the largest group first", () => {
  const groups = islandGroups([
    square("far", [2, 126.1]),
    square("west", [0.7, 127.3]),
    square("east", [0.7, 127.35]),
  ]);
  expect(groups.map(({ codes }) => [...codes].sort())).toEqual([["east", "west"], ["far"]]);
});

it("never divides a kecamatan of two islands", () => {
  const [group, ...more] = islandGroups([square("82.71.05", [1.3, 126.4], [0.98, 126.1])]);
  expect(more).toEqual([]);
  expect(group?.box).toEqual([
    [0.98, 126.1],
    [1.35, 126.45],
  ]);
});

it("puts the tiles of several cities side by side", () => {
  const slice = (code: string, columns: number[]) => ({
    release: "",
    nature: "",
    code,
    name: code,
    outlines: {},
    tables: {},
    kecamatan: columns.map((column) => ({
      code: `${code}.0${column}`,
      name: "",
      isIsland: false,
      column,
      row: 0,
    })),
  });
  const shapes = shapesOf("ubin", [slice("82.71", [0, 1]), slice("81.71", [0])], []);
  expect(shapes.map(({ centre: [, longitude] }) => Math.floor(longitude))).toEqual([0, 1, 3]);
});
