import { describe, expect, it } from "vitest";
import type { PilotRegion } from "#schemas";
import { coverageMap } from "./coverage-map.ts";

const kecamatan = (code: string, shortName: string, column: number) => ({
  code,
  name: shortName,
  shortName,
  aliases: [],
  bps: null,
  isIsland: false,
  note: null,
  tile: { column, row: 0 },
});
const city: PilotRegion = {
  code: "81.71",
  name: "Kota Ambon",
  shortName: "Ambon",
  province: "Maluku",
  bps: null,
  status: "",
  kecamatan: [kecamatan("81.71.01", "Nusaniwe", 0), kecamatan("81.71.02", "Sirimau", 1)],
};
const covered = { kode_wilayah: "81.71.01", layak_menerima: 80, layak_belum: 20 };

describe("map of coverage", () => {
  const { areas, tiles, legend } = coverageMap(city, [covered]);
  it("says the coverage of every area", () => {
    expect(areas[0]?.sentence).toBe("Nusaniwe: cakupan 80,0\u00a0%");
  });
  it("leaves an area without rows uncoloured and says why", () => {
    expect(areas[1]).toMatchObject({ step: 0, sentence: "Sirimau: belum dikumpulkan" });
    expect(tiles.map(({ value }) => value)).toEqual(["80,0\u00a0%", "tanpa angka"]);
  });
  it("tells from the lowest to the highest coverage, where two are known at least", () => {
    const both = coverageMap(city, [covered, { ...covered, kode_wilayah: "81.71.02", layak_belum: 80 }]);
    expect(both.finding).toBe("Cakupan dari 50,0\u00a0% sampai 80,0\u00a0% di 2 kecamatan");
    expect(coverageMap(city, [covered]).finding).toBe("Cakupan per kecamatan");
  });
  it("names the reason for missing values in the legend, after five classes", () => {
    expect(legend).toHaveLength(6);
    expect(legend.at(-1)).toEqual({ step: 0, label: "tanpa angka: belum dikumpulkan" });
  });
});
