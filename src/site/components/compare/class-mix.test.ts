import { describe, expect, it } from "vitest";
import { classMix } from "./class-mix.ts";
import { island, likeIsland, townWithGaps } from "./example-areas.ts";

describe("the class mix of areas", () => {
  it("is one bar per area and the same numbers as shares in a table", () => {
    const mix = classMix([island, likeIsland]);
    expect(mix?.bars.map(({ parts }) => parts.map(({ value }) => value))).toEqual([
      [250, 629],
      [250, 629],
    ]);
    expect(mix?.table.columns.map(({ label }) => label)).toEqual([
      "Kelas desil",
      "Batang Dua (dari 879)",
      "Hiri (dari 879)",
    ]);
    expect(mix?.table.rows[0]).toEqual({ head: "Desil 1–2", cells: ["28,4\u00a0%", "28,4\u00a0%"] });
  });

  it("names the areas that have none, and is not there where none has one", () => {
    expect(classMix([island, townWithGaps])?.missing).toEqual(["Banyuwangi"]);
    expect(classMix([townWithGaps])).toBeNull();
  });

  it("says of a class that an area does not use that it does not", () => {
    const other = {
      ...likeIsland,
      mix: { period: "2026-T3", parts: [{ key: "1-4", name: "Desil 1–4", families: 9 }] },
    };
    expect(classMix([island, other])?.table.rows[0]?.cells[1]).toEqual({ reason: "tidak memakai kelas ini" });
  });
});
