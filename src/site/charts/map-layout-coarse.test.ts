import { describe, expect, it } from "vitest";
import type { BoundaryTopology } from "#schemas";
import { layOutMap } from "./map-layout.ts";
import { coarseOutlines } from "./map-layout-coarse.ts";

const steps = 200;
/** A winding border between two kecamatan, a far island in two parts, and an islet. */
const topology: BoundaryTopology = {
  type: "Topology",
  bbox: [126, 0, 128, 1],
  transform: { scale: [0.001, 0.001], translate: [126, 0] },
  arcs: [
    [[1500, 0], ...Array.from({ length: steps }, (_, index): [number, number] => [index % 2 ? -3 : 3, 1])],
    [
      [1500, 200],
      [-200, 0],
      [0, -200],
      [200, 0],
    ],
    [
      [1500, 0],
      [200, 0],
      [0, 200],
      [-200, 0],
    ],
    [
      [0, 900],
      [0, 60],
      [60, 0],
      [0, -60],
      [-60, 0],
    ],
    [
      [300, 500],
      [0, 50],
      [50, 0],
      [0, -50],
      [-50, 0],
    ],
    [
      [400, 700],
      [0, 2],
      [2, 0],
      [0, -2],
      [-2, 0],
    ],
  ],
  objects: {
    kecamatan: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", properties: { kode_wilayah: "82.71.01", nama: "Barat" }, arcs: [[0, 1]] },
        { type: "Polygon", properties: { kode_wilayah: "82.71.02", nama: "Timur" }, arcs: [[2, ~0]] },
        {
          type: "MultiPolygon",
          properties: { kode_wilayah: "82.71.05", nama: "Batang Dua" },
          arcs: [[[3]], [[4]], [[5]]],
        },
      ],
    },
  },
};

describe("official boundaries made coarse", () => {
  it("take about as many points as asked for", () => {
    const count = (most: number) => Object.values(coarseOutlines(topology, most)).flat(2).length;
    expect(count(1000)).toBeGreaterThan(400);
    expect(count(100)).toBeLessThan(150);
  });

  it("give neighbours the same border", () => {
    const outlines = coarseOutlines(topology, 60);
    const border = (code: string) =>
      outlines[code]
        ?.flat()
        .filter(([x]) => x > 127.45 && x < 127.55)
        .map(String);
    expect(new Set(border("82.71.01"))).toEqual(new Set(border("82.71.02")));
  });

  it("keep every kecamatan and both far islands, without the islet", () => {
    const outlines = coarseOutlines(topology, 1);
    expect(Object.keys(outlines)).toEqual(["82.71.01", "82.71.02", "82.71.05"]);
    expect(outlines["82.71.05"]).toHaveLength(2);
    const { panels } = layOutMap(outlines, 520, 460);
    const insets = panels.filter(({ frame }) => frame !== null);
    expect(insets.map(({ shapes }) => shapes[0]?.code)).toEqual(["82.71.05", "82.71.05"]);
  });
});
