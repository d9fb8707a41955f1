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
    expect(Math.abs((inset ?? 0) - (main ?? 0) / 2)).toBeLessThanOrEqual(1);
    expect(panels[1]?.frame).not.toBeNull();
  });

  it("draws an archipelago in few panels, the nearest islands together", () => {
    const islands = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`island ${index}`, [square(index * 0.3, 0, 0.05)]]),
    );
    expect(layOutMap(islands, 520, 460).panels.length).toBeLessThanOrEqual(5);
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

/** Returns how far a path of relative steps reaches from west to east. */
function sizeOf(path: string): number {
  const [, start = "0", steps = ""] = /^M(-?\d+)[^l]*l([^z]*)/.exec(path) ?? [];
  const numbers = [...steps.matchAll(/-?\d+/g)].map(Number);
  let x = Number(start);
  const xs = [x, ...numbers.filter((_, index) => index % 2 === 0).map((step) => (x += step))];
  return Math.max(...xs) - Math.min(...xs);
}
