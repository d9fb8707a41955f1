import { expect, test } from "vitest";
import { banyuwangiFamilies, familyRange } from "./calibration.ts";
import { committedSample, sum } from "./committed-sample.ts";

test("families lie in the range derived for every kecamatan of Ternate and Ambon", () => {
  const perKecamatan = Map.groupBy(committedSample.pendataan, (row) => `${row.kode_wilayah} ${row.periode}`);
  for (const [key, rows] of perKecamatan) {
    const range = familyRange[key.slice(0, 8)];
    if (!range) continue;
    expect(
      sum(rows, (row) => row.keluarga_penyebut),
      key,
    ).toBeGreaterThan(range[0]);
    expect(
      sum(rows, (row) => row.keluarga_penyebut),
      key,
    ).toBeLessThan(range[1]);
  }
});

test("families of Banyuwangi are about the published 680,000", () => {
  const january = committedSample.pendataan.filter(
    ({ kode_wilayah, periode }) => kode_wilayah.startsWith("35.10") && periode === "2026-01",
  );
  const families = sum(january, (row) => row.keluarga_penyebut);
  expect(Math.abs(families - banyuwangiFamilies) / banyuwangiFamilies).toBeLessThan(0.02);
});

test("families are at least ten in every kecamatan and class", () => {
  const smallest = Math.min(...committedSample.pendataan.map((row) => row.keluarga_penyebut));
  expect(smallest).toBeGreaterThanOrEqual(10);
});

test("families without a desil become fewer every triwulan in every kecamatan", () => {
  const unranked = committedSample.pendataan.filter(({ desil_awal }) => desil_awal === "belum_ada");
  for (const [code, rows] of Map.groupBy(unranked, (row) => row.kode_wilayah)) {
    const atMonth = (month: string) => rows.find(({ periode }) => periode === month)?.keluarga_penyebut ?? 0;
    const byQuarter = ["2026-03", "2026-06", "2026-09", "2026-10"].map(atMonth);
    expect(byQuarter, code).toEqual([...new Set(byQuarter)].sort((left, right) => right - left));
  }
});

test("families of one kecamatan, class and triwulan are the same in every dataset", () => {
  const key = (row: { kode_wilayah: string; desil_awal: string }) => `${row.kode_wilayah} ${row.desil_awal}`;
  for (const [quarter, months] of [
    ["2026-T1", ["2026-01", "2026-02", "2026-03"]],
    ["2026-T2", ["2026-04", "2026-05", "2026-06"]],
    ["2026-T3", ["2026-07", "2026-08", "2026-09"]],
  ] as const) {
    const expected = new Map<string, number>();
    for (const row of committedSample.penyaluran.filter(({ periode }) => periode === quarter)) {
      expect(expected.get(key(row)) ?? row.keluarga_penyebut).toBe(row.keluarga_penyebut);
      expected.set(key(row), row.keluarga_penyebut);
    }
    for (const row of committedSample.pendataan.filter(({ periode }) =>
      (months as readonly string[]).includes(periode),
    ))
      expect(row.keluarga_penyebut).toBe(expected.get(key(row)));
  }
});
