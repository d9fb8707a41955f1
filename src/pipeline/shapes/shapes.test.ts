import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { small, temporaryFolder } from "../tests/small.ts";
import { openShapes, signedArea } from "./index.ts";

const reference = join(small, "reference");

/** Two squares that share a border, their rings clockwise as imported boundaries have them. */
const topology = {
  type: "Topology",
  bbox: [127, 0, 129, 1],
  transform: { scale: [1, 1], translate: [127, 0] },
  objects: {
    kecamatan: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", properties: { kode_wilayah: "82.71.01", nama: "Satu" }, arcs: [[0, 1]] },
        { type: "Polygon", properties: { kode_wilayah: "82.71.05", nama: "Lima" }, arcs: [[~0, 2]] },
      ],
    },
  },
  arcs: [
    [
      [1, 1],
      [0, -1],
    ],
    [
      [1, 0],
      [-1, 0],
      [0, 1],
      [1, 0],
    ],
    [
      [1, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
    ],
  ],
};

function boundaries(kecamatan: number): string {
  const folder = join(temporaryFolder(), "boundaries");
  mkdirSync(folder);
  const imported = {
    source: "Badan Contoh, Batas Wilayah, 2026",
    licence: "CC BY 4.0",
    imported: "2026-01-01",
    files: [],
    toleranceMeters: 50,
    matchedByCode: 2,
    matchedByName: 0,
    areas: [{ code: "82.71", kecamatan, of: 2, vertices: 10, bytes: 100 }],
  };
  writeFileSync(join(folder, "sumber.json"), JSON.stringify({ imports: [imported] }));
  writeFileSync(join(folder, "82.71.json"), JSON.stringify(topology));
  return folder;
}

function shapesOf(folder: string) {
  const shapes = openShapes(reference, folder);
  if (!shapes.ok) throw new Error("No shapes");
  return shapes.value;
}

test("without imported boundaries an area has its schematic outline, a kabupaten/kota the sum of its kecamatan", () => {
  const shapes = shapesOf("/nowhere");
  expect(shapes.of("82.71.05")).toMatchObject({ official: null, polygons: { length: 2 } });
  const whole = shapes.of("82.71")?.polygons ?? [];
  expect(whole).toHaveLength(2);
  const areas = whole.map(([ring = []]) => signedArea(ring)).sort();
  expect(areas[1]).toBeCloseTo(0.02, 10);
  expect(shapes.of("35.10.01")).toBeNull();
  expect(shapes.of("00")).toBeNull();
});

test("imported boundaries take their place with whose they are, turned against the clock", () => {
  const shapes = shapesOf(boundaries(2));
  const one = shapes.of("82.71.01");
  expect(one?.official).toEqual({ source: "Badan Contoh, Batas Wilayah, 2026", licence: "CC BY 4.0" });
  for (const code of ["82.71", "82.71.01", "82.71.05"])
    for (const [ring = []] of shapes.of(code)?.polygons ?? []) expect(signedArea(ring)).toBeGreaterThan(0);
  expect(signedArea(shapes.of("82.71")?.polygons[0]?.[0] ?? [])).toBeCloseTo(2, 10);
});

test("boundaries that miss a kecamatan are not used, a broken list of imports is told", () => {
  expect(shapesOf(boundaries(1)).of("82.71.05")?.official).toBeNull();
  const broken = boundaries(2);
  writeFileSync(join(broken, "sumber.json"), "{}");
  expect(openShapes(reference, broken)).toMatchObject({
    ok: false,
    problems: [{ rule: "boundaries_set_damaged" }],
  });
});
