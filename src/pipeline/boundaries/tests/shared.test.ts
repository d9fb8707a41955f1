import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sharedBoundaries } from "../../config/index.ts";
import { type ImportReport, importBoundaries } from "../index.ts";
import { boundariesFolder, given } from "./importing.ts";

const folder = join(sharedBoundaries(), "resmi");
const isHere = existsSync(folder);
if (!isHere)
  process.stderr.write(
    `\nDILEWATI: impor batas seluruh Indonesia, karena ${folder} tidak ada. Tunjukkan letaknya dengan WILAYAH=<folder>.\n`,
  );

async function look(...files: string[]): Promise<ImportReport> {
  const paths = files.map((file) => join(folder, file));
  const result = await importBoundaries({
    ...given,
    boundariesFolder: boundariesFolder(),
    files: paths,
    dryRun: true,
  });
  if (result.outcome === "refused") throw new Error(JSON.stringify(result.problems));
  return result.report;
}

describe.skipIf(!isHere)("boundaries of the whole country", () => {
  test("all 514 kabupaten/kota join by code, whole and small enough for a page", {
    timeout: 600_000,
  }, async () => {
    const files = readdirSync(join(folder, "per-kab")).map((file) => join("per-kab", file));
    const report = await look(...files);
    expect(files).toHaveLength(514);
    expect(report.matched).toEqual({ byCode: 7285, byName: 0, kecamatan: 7285 });
    expect(report.unmatched).toEqual([]);
    expect(report.withoutShape).toEqual([]);
    expect(report.areas.filter(({ kecamatan, of }) => kecamatan !== of)).toEqual([]);
    expect(report.repairs.unrepaired).toBe(0);
    expect(report.rough).toEqual([]);
    expect(report.overview.areas).toBe(7285);
    expect(report.size.medianGzipBytes).toBeLessThan(10_000);
  });

  test("kelurahan of a city dissolve into its kecamatan", { timeout: 120_000 }, async () => {
    const report = await look("kelurahan-82.71.geojson", "kelurahan-81.71.geojson");
    expect(report.matched).toEqual({ byCode: 127, byName: 0, kecamatan: 13 });
    expect(report.overlapping).toEqual([]);
    expect(report.withoutShape).toEqual([]);
  });
});
