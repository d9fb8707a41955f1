import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { importedOutlines } from "./boundaries.ts";

const topology = {
  type: "Topology",
  bbox: [127, 0, 127.1, 0.1],
  transform: { scale: [0.01, 0.01], translate: [127, 0] },
  arcs: [
    [
      [0, 0],
      [0, 10],
      [10, 0],
      [0, -10],
      [-10, 0],
    ],
  ],
  objects: {
    kecamatan: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", properties: { kode_wilayah: "82.71.01", nama: "Pulau Ternate" }, arcs: [[0]] },
      ],
    },
  },
};

function imported(of: number): string {
  const folder = mkdtempSync(join(tmpdir(), "bansos-batas-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const area = { code: "82.71", kecamatan: 1, of, vertices: 5, bytes: 1 };
  const one = {
    source: "BIG, Batas, 2026",
    licence: "CC BY 4.0",
    imported: "2026-10-31",
    files: [],
    toleranceMeters: 50,
    matchedByCode: 1,
    matchedByName: 0,
    areas: [area],
  };
  writeFileSync(join(folder, "sumber.json"), JSON.stringify({ imports: [one] }));
  writeFileSync(join(folder, "82.71.json"), JSON.stringify(topology));
  return folder;
}

it("gives imported outlines with whose they are", () => {
  const found = importedOutlines(imported(1), "82.71", 100);
  expect(found?.official).toEqual({ source: "BIG, Batas, 2026", licence: "CC BY 4.0" });
  expect(found?.outlines["82.71.01"]).toEqual([
    [
      [127, 0],
      [127, 0.1],
      [127.1, 0.1],
      [127.1, 0],
      [127, 0],
    ],
  ]);
});

it("gives none where a kecamatan is missing, another area is asked for, or nothing was imported", () => {
  expect(importedOutlines(imported(2), "82.71", 100)).toBeNull();
  expect(importedOutlines(imported(1), "81.71", 100)).toBeNull();
  expect(importedOutlines(join(tmpdir(), "tidak-ada"), "82.71", 100)).toBeNull();
});
