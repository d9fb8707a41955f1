import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { boundarySources } from "#schemas";
import { importBoundaries, undoBoundaries } from "../index.ts";
import { boundariesFolder, fixture, given, written } from "./importing.ts";

const place = (folder: string, name: string, source = given.source) =>
  importBoundaries({ ...given, source, boundariesFolder: folder, files: [fixture(name)] });

const sourcesIn = (folder: string) =>
  boundarySources.parse(JSON.parse(readFileSync(join(folder, "sumber.json"), "utf8")));

describe("what an import writes", () => {
  test("is a map per kabupaten/kota, an overview and whose boundaries they are", async () => {
    const folder = boundariesFolder();
    expect((await place(folder, "kode-bertitik.geojson")).outcome).toBe("imported");
    expect(readdirSync(folder).sort()).toEqual(["82.71.json", "nasional.json", "sumber.json"]);
    expect(sourcesIn(folder).imports).toMatchObject([
      {
        source: "Penerbit, Batas, 2026",
        licence: "CC BY 4.0",
        imported: "2026-10-31",
        files: [{ name: "kode-bertitik.geojson" }],
        matchedByCode: 8,
        areas: [{ code: "82.71", kecamatan: 8, of: 8 }],
      },
    ]);
    const { bbox, objects } = written(folder, "82.71");
    expect(bbox).toEqual([126.15, 0.45, 127.42, 1.37]);
    expect(objects.kecamatan.geometries.map(({ properties }) => properties)).toContainEqual({
      kode_wilayah: "82.71.05",
      nama: "Pulau Batang Dua",
    });
    expect(written(folder, "nasional").objects.kecamatan.geometries).toHaveLength(8);
  });

  test("is nothing in a preview or where anything is wrong", async () => {
    const folder = boundariesFolder();
    const files = [fixture("kode-bertitik.geojson")];
    await importBoundaries({ ...given, boundariesFolder: folder, files, dryRun: true });
    await place(folder, "terbalik.geojson");
    expect(existsSync(folder)).toBe(false);
  });

  test("adds to what other imports brought, each with its own source", async () => {
    const folder = boundariesFolder();
    await place(folder, "kode-bertitik.geojson", "Ternate");
    await place(folder, "ambon.geojson", "Ambon");
    expect(sourcesIn(folder).imports.map(({ source, areas }) => [source, areas[0]?.code])).toEqual([
      ["Ternate", "82.71"],
      ["Ambon", "81.71"],
    ]);
    expect(written(folder, "nasional").objects.kecamatan.geometries).toHaveLength(13);
    await place(folder, "kelurahan.geojson", "Ternate lagi");
    expect(sourcesIn(folder).imports.map(({ source }) => source)).toEqual(["Ambon", "Ternate lagi"]);
  });

  test("does not put a part in the place of a whole", async () => {
    const folder = boundariesFolder();
    await place(folder, "kode-bertitik.geojson", "lengkap");
    const result = await place(folder, "topologi.topojson", "sebagian");
    expect(result.outcome === "imported" && result.report.areas[0]?.isKeptFromBefore).toBe(true);
    expect(sourcesIn(folder).imports.map(({ source }) => source)).toEqual(["lengkap"]);
    expect(written(folder, "82.71").objects.kecamatan.geometries).toHaveLength(8);
  });
});

describe("undo", () => {
  test("puts the set before back, and tells when there is none", async () => {
    const folder = boundariesFolder();
    await place(folder, "kode-bertitik.geojson", "pertama");
    const first = readFileSync(join(folder, "82.71.json"), "utf8");
    await place(folder, "cincin-rusak.geojson", "kedua");
    expect(readFileSync(join(folder, "82.71.json"), "utf8")).not.toBe(first);
    expect(undoBoundaries(folder)).toEqual({ ok: true, value: "restored" });
    expect(readFileSync(join(folder, "82.71.json"), "utf8")).toBe(first);
    expect(sourcesIn(folder).imports[0]?.source).toBe("pertama");
    const again = undoBoundaries(folder);
    expect(!again.ok && again.problems[0]).toMatchObject({ rule: "boundaries_nothing_to_undo" });
    expect(readdirSync(join(folder, ".."))).toEqual(["boundaries"]);
  });

  test("of the first import leaves no boundaries", async () => {
    const folder = boundariesFolder();
    await place(folder, "kode-bertitik.geojson");
    expect(undoBoundaries(folder)).toEqual({ ok: true, value: "emptied" });
    expect(existsSync(folder)).toBe(false);
    expect(undoBoundaries(folder).ok).toBe(false);
  });
});

describe("a run that died", () => {
  test("between the two renames: the set that stood stands again and the next import keeps it for undo", async () => {
    const folder = boundariesFolder();
    await place(folder, "kode-bertitik.geojson", "pertama");
    await place(folder, "cincin-rusak.geojson", "kedua");
    renameSync(`${folder}-sebelumnya`, `${folder}-dibuang`);
    renameSync(folder, `${folder}-sebelumnya`);
    mkdirSync(`${folder}-sementara`);
    await place(folder, "kelurahan.geojson", "ketiga");
    expect(sourcesIn(folder).imports.map(({ source }) => source)).toEqual(["ketiga"]);
    undoBoundaries(folder);
    expect(sourcesIn(folder).imports.map(({ source }) => source)).toEqual(["kedua"]);
    expect(readdirSync(join(folder, ".."))).toEqual(["boundaries"]);
  });

  test("a set changed by hand is refused rather than built on", async () => {
    const folder = boundariesFolder();
    await place(folder, "kode-bertitik.geojson");
    writeFileSync(join(folder, "82.71.json"), "{}");
    const result = await place(folder, "kelurahan.geojson");
    expect(result.outcome === "refused" && result.problems[0]?.rule).toBe("boundaries_set_damaged");
  });
});
