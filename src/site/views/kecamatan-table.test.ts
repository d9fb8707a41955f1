import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pilotRegions } from "#schemas";
import { kecamatanTable } from "./kecamatan-table.ts";

const file = new URL("../../../data/reference/percontohan.json", import.meta.url);
const [ternate] = pilotRegions.parse(JSON.parse(readFileSync(file, "utf8")));
if (!ternate) throw new Error("The pilots are gone");

const row = (code: string, reached: number, missed: number) => ({
  kode_wilayah: code,
  layak_menerima: reached,
  layak_belum: missed,
  tidak_layak_menerima: 0,
});

describe("the table of all kecamatan", () => {
  const table = kecamatanTable(
    ternate,
    [],
    [row("82.71.04", 10, 30), row("82.71.03", 900, 100), row("82.71.02", 200, 30)],
    "",
  );

  it("begins where most families are still to be reached; equals and those without figures follow by code", () => {
    expect(table.rows.map(({ href }) => href)).toEqual(
      ["03", "02", "04", "01", "05", "06", "07", "08"].map((end) => `/wilayah/82.71.${end}/`),
    );
  });

  it("can be sorted by every column, and says by which it stands", () => {
    const keys = table.columns.map(({ sortKey }) => sortKey);
    expect(new Set(keys).size).toBe(table.columns.length);
    expect(keys).not.toContain(undefined);
    expect(table.columns.filter(({ sorted }) => sorted).map(({ label }) => label)).toEqual([
      "Layak, belum dapat apa pun",
    ]);
  });
});
