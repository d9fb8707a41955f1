import { describe, expect, test } from "vitest";
import { noRepairs, repairPolygon } from "./repair.ts";
import { signedArea } from "./ring.ts";
import { snapping } from "./snap.ts";

const scaled = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y]) => [x / 1000, y / 1000]);
const repaired = (...rings: (readonly (readonly [number, number])[])[]) => {
  const repairs = noRepairs();
  const polygons = repairPolygon(rings.map(scaled), snapping(), repairs);
  return {
    polygons,
    repairs,
    areas: polygons.map(([exterior = []]) => Math.abs(signedArea(exterior)) / 20_000),
  };
};

describe("a ring that", () => {
  test("covers a part of itself twice keeps it once", () => {
    const { areas, repairs } = repaired([
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [4, 0],
      [4, 6],
      [6, 6],
      [6, -2],
      [0, -2],
      [0, 0],
    ]);
    expect(repairs.selfCrossing).toBe(1);
    expect(repairs.unrepaired).toBe(0);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(112, 0);
  });

  test("runs back along itself loses the way there and back", () => {
    const { polygons, repairs } = repaired([
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 20],
      [10, 10],
      [10, 0],
      [0, 0],
    ]);
    expect(repairs.spikes).toBe(1);
    expect(polygons).toEqual([
      [
        [
          [0, 0],
          [0, 1000],
          [1000, 1000],
          [1000, 0],
          [0, 0],
        ],
      ],
    ]);
  });

  test("crosses itself by a metre or two loses the crumb, not the land", () => {
    const { polygons, repairs } = repaired([
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0.05],
      [10.05, -0.05],
      [9.95, -0.05],
      [10.05, 0.05],
      [10, 0],
      [0, 0],
    ]);
    expect(repairs.selfCrossing).toBe(1);
    expect(polygons).toHaveLength(1);
  });

  test("has no area is left out", () => {
    const { polygons, repairs } = repaired([
      [0, 0],
      [5, 5],
      [10, 10],
      [0, 0],
    ]);
    expect(polygons).toEqual([]);
    expect(repairs.collapsed).toBe(1);
  });

  test("is sound stays as it is", () => {
    const { polygons, repairs } = repaired(
      [
        [0, 0],
        [0, 10],
        [10, 10],
        [10, 0],
        [0, 0],
      ],
      [
        [2, 2],
        [8, 2],
        [8, 8],
        [2, 2],
      ],
    );
    expect(repairs).toEqual(noRepairs());
    expect(polygons[0]).toHaveLength(2);
  });
});

test("corners rounded apart by a metre are one again", () => {
  const snap = snapping();
  const first = snap([1000, 1000]);
  expect(snap([1002, 999])).toBe(first);
  expect(snap([1003, 1000])).not.toBe(first);
});
