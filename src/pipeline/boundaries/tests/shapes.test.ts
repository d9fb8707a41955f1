import { geoArea } from "d3-geo";
import { feature } from "topojson-client";
import { describe, expect, test } from "vitest";
import type { BoundaryTopology } from "#schemas";
import { importBoundaries } from "../index.ts";
import { boundariesFolder, fixture, given, look, written } from "./importing.ts";

async function imported(name: string, file = "82.71"): Promise<BoundaryTopology> {
  const folder = boundariesFolder();
  await importBoundaries({ ...given, boundariesFolder: folder, files: [fixture(name)] });
  return written(folder, file);
}

function polygonsOf(topology: BoundaryTopology) {
  const collection = feature(topology as never, topology.objects.kecamatan as never) as unknown as {
    features: {
      properties: { kode_wilayah: string };
      geometry: { type: string; coordinates: number[][][][] };
    }[];
  };
  return new Map(
    collection.features.map(({ properties, geometry }) => [
      properties.kode_wilayah,
      geometry.type === "Polygon" ? [geometry.coordinates as unknown as number[][][]] : geometry.coordinates,
    ]),
  );
}

describe("rings", () => {
  test("are closed, freed of repeats, spikes and crossings, and turned; each kind is counted", async () => {
    const { repairs } = await look("cincin-rusak.geojson");
    expect(repairs).toEqual({
      unclosed: 1,
      repeated: 2,
      spikes: 1,
      wrongWinding: 1,
      selfTouching: 1,
      selfCrossing: 1,
      collapsed: 1,
      unrepaired: 0,
    });
  });

  test("a bow tie becomes two parts, a touching hollow becomes a hole, a hole stays one", async () => {
    const polygons = polygonsOf(await imported("cincin-rusak.geojson"));
    const ringCounts = (code: string) => polygons.get(code)?.map((rings) => rings.length);
    expect(ringCounts("82.71.04")).toEqual([1, 1]);
    expect(ringCounts("82.71.05")).toEqual([2]);
    expect(ringCounts("82.71.07")).toEqual([2]);
    expect(ringCounts("82.71.08")).toEqual([1]);
    expect(polygons.get("82.71.06")?.[0]?.[0]).toHaveLength(5);
  });

  test("all wind so that d3-geo draws the land and not the rest of the globe", async () => {
    for (const name of ["cincin-rusak.geojson", "shapefile.zip", "topologi.topojson"])
      for (const [, coordinates] of polygonsOf(await imported(name)))
        for (const polygon of coordinates)
          expect(geoArea({ type: "Polygon", coordinates: polygon })).toBeLessThan(1e-5);
  });
});

describe("thinning", () => {
  test("leaves out small bends and gives both neighbours the same border", async () => {
    const report = await look("garis-rapat.geojson");
    expect(report.vertices.before).toBe(225);
    expect(report.vertices.after).toBeLessThan(60);
    const polygons = polygonsOf(await imported("garis-rapat.geojson"));
    const border = (code: string) =>
      polygons
        .get(code)
        ?.flatMap(([exterior = []]) => exterior)
        .filter(([x = 0]) => x > 127.315 && x < 127.325)
        .map(String);
    expect(new Set(border("82.71.01"))).toEqual(new Set(border("82.71.02")));
  });

  test("keeps an islet of thirty metres as a triangle at least", async () => {
    const west = polygonsOf(await imported("garis-rapat.geojson")).get("82.71.01");
    expect(west).toHaveLength(2);
    const islet = west?.find(([exterior]) => (exterior?.[0]?.[0] ?? 0) < 127.26)?.[0] ?? [];
    expect(islet.length).toBeGreaterThanOrEqual(4);
  });

  test("keeps the two islands of Batang Dua in the overview too", async () => {
    const topology = await imported("kode-bertitik.geojson", "nasional");
    expect(polygonsOf(topology).get("82.71.05")).toHaveLength(2);
  });

  test("merging kelurahan leaves no border between them", async () => {
    const [exterior] = polygonsOf(await imported("kelurahan.geojson")).get("82.71.01")?.[0] ?? [];
    expect(exterior?.some(([x, y]) => x === 127.31 && y !== 0.76 && y !== 0.78)).toBe(false);
    expect(polygonsOf(await imported("kelurahan.geojson")).get("82.71.01")).toHaveLength(1);
  });
});
