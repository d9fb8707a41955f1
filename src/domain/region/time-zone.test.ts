import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { regionList } from "#schemas";
import { routingTable } from "#schemas/objection";
import { timeZoneOf } from "./index.ts";

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/reference/${file}`, import.meta.url), "utf8"));

describe("the time zone of a region", () => {
  it("is eastern in Ternate and Ambon, western in Banyuwangi", () => {
    expect(["82.71", "81.71.02", "35.10"].map((code) => timeZoneOf(code).label)).toEqual([
      "WIT",
      "WIT",
      "WIB",
    ]);
  });

  it("splits Kalimantan: Pontianak and Palangka Raya western, Banjarmasin and Samarinda central", () => {
    const codes = ["61.71", "62.71", "63.71", "64.72"];
    expect(codes.map((code) => timeZoneOf(code).label)).toEqual(["WIB", "WIB", "WITA", "WITA"]);
  });

  it("is known for every province", () => {
    const { provinces } = regionList.parse(read("wilayah.json"));
    const labels = provinces.map(([code]) => timeZoneOf(code).label);
    expect(labels).toHaveLength(38);
    expect(Map.groupBy(labels, (label) => label).size).toBe(3);
  });

  it("is the one the desks of a kabupaten/kota keep", () => {
    const { desks } = routingTable.parse(read("perutean.json"));
    for (const { area, timeZone } of desks) if (area) expect(timeZoneOf(area).name).toBe(timeZone);
  });

  it("is not guessed for a code of no province", () => {
    expect(() => timeZoneOf("00")).toThrow("Not in a province");
  });
});
