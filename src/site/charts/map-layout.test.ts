import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layOutMap } from "./map-layout.ts";

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west, south + side],
  [west + side, south + side],
  [west + side, south],
  [west, south],
];

describe("layout of a schematic map", () => {
  it("draws neighbours in one panel without a frame", () => {
    const { panels } = layOutMap({ a: [square(0, 0, 1)], b: [square(1, 0, 1)] }, 200, 200);
    expect(panels).toHaveLength(1);
    expect(panels[0]?.frame).toBeNull();
    expect(panels[0]?.shapes.map(({ code }) => code).sort()).toEqual(["a", "b"]);
  });

  it("moves a far island into a framed inset at the same scale", () => {
    const { panels } = layOutMap({ a: [square(0, 0, 1)], far: [square(30, 0, 0.5)] }, 300, 200);
    expect(panels).toHaveLength(2);
    const [main, inset] = panels.map(({ shapes }) => sizeOf(shapes[0]?.d ?? ""));
    expect(inset).toBeCloseTo((main ?? 0) / 2, 0);
    expect(panels[1]?.frame).not.toBeNull();
  });

  it("shows Batang Dua as two insets and Moti as one, inside the picture", () => {
    const ternate = JSON.parse(readFileSync("data/reference/skematik.json", "utf8"))["82.71"];
    const { panels, width, height } = layOutMap(ternate, 520, 460);
    const insets = panels.filter(({ frame }) => frame !== null);
    expect(insets.map(({ shapes }) => shapes[0]?.code).sort()).toEqual(["82.71.04", "82.71.05", "82.71.05"]);
    for (const { frame } of insets) {
      expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThanOrEqual(height);
    }
  });
});

function sizeOf(path: string): number {
  const xs = [...path.matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, x]) => Number(x));
  return Math.max(...xs) - Math.min(...xs);
}
