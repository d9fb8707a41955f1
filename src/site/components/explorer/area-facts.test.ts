import { expect, it } from "vitest";
import { kecamatanFacts, type Question, wholeFact } from "./area-facts.ts";
import { areaTable } from "./area-table.ts";
import { classAreas, legendOf } from "./classed-areas.ts";
import { exampleCatalogue as catalogue } from "./example-catalogue.ts";
import type { ExplorerSlice } from "./slice.ts";

const slice: ExplorerSlice = {
  release: "2026-10-31.1",
  nature: "simulasi",
  code: "82.71",
  name: "Kota Ternate",
  kecamatan: [
    { code: "82.71.04", name: "Moti", isIsland: true, column: 0, row: 0 },
    { code: "82.71.05", name: "Batang Dua", isIsland: true, column: 1, row: 0 },
  ],
  outlines: {},
  tables: {
    penyaluran: {
      periods: ["2026-T2", "2026-T3"],
      programs: ["SALAH_SATU"],
      classes: ["1-2"],
      columns: {
        menerima: [60, null, 80, 190],
        layak_menerima: [60, null, 80, 180],
        layak_belum: [40, null, 20, 120],
        tidak_layak_menerima: [0, null, 0, 10],
      },
      reasons: ["tidak_dikumpulkan"],
      reasonOf: [0, 1, 0, 0],
    },
  },
};
const question = (period: string, desil = "semua"): Question => ({
  indicator: "cakupan",
  program: "SALAH_SATU",
  desil,
  period,
});

it("says the finding of an area in a sentence, with its denominator", () => {
  const [, island] = kecamatanFacts(catalogue, [slice], question("2026-T3", "1-2"));
  expect(island?.sentence).toBe(
    "Di Batang Dua, 180 dari 300 keluarga layak di desil 1–2 sudah menerima sedikitnya satu bantuan pada triwulan III 2026: 60,0\u00a0%.",
  );
});

it("says why there is no figure", () => {
  const [, island] = kecamatanFacts(catalogue, [slice], question("2026-T2"));
  expect(island?.share).toBeNull();
  expect(island?.sentence).toBe("Tidak ada angka untuk Batang Dua pada triwulan II 2026: belum dikumpulkan.");
});

it("keeps the same classes in every period and gives every reason an entry of its own", () => {
  const map = classAreas(
    catalogue,
    ["2026-T2", "2026-T3"].map((period) => ({
      period,
      facts: kecamatanFacts(catalogue, [slice], question(period)),
    })),
  );
  expect(map.periods.map(({ areas }) => areas.map(({ step }) => step))).toEqual([
    [1, 0],
    [5, 1],
  ]);
  const labels = legendOf(catalogue, map, map.periods[0]?.areas ?? []).map(({ label }) => label);
  expect(labels).toHaveLength(6);
  expect(labels.at(-1)).toBe("tanpa angka: belum dikumpulkan");
});

it("puts the same numbers in a table, the whole last", () => {
  const facts = kecamatanFacts(catalogue, [slice], question("2026-T3"));
  const table = areaTable(
    catalogue,
    question("2026-T3"),
    facts,
    wholeFact(catalogue, [slice], question("2026-T3")),
  );
  expect(table.rows.map(({ head, cells }) => [head, ...cells])).toEqual([
    ["Batang Dua", "300", "180", "60,0\u00a0%"],
    ["Moti", "100", "80", "80,0\u00a0%"],
  ]);
  expect(table.total).toEqual({ head: "Seluruh Kota Ternate", cells: ["400", "260", "65,0\u00a0%"] });
});
