import { expect, test } from "vitest";
import type { PenyaluranRow } from "#schemas";
import { committedSample, sum } from "./committed-sample.ts";

const everyRow = [...committedSample.penyaluran, ...committedSample.desilKota];

test("states sum to the families, with the public totals between", () => {
  for (const row of everyRow) {
    if (row.menerima === null) continue;
    expect(row.menerima + (row.tidak_menerima ?? 0)).toBe(row.keluarga_penyebut);
    if (row.layak_menerima === null) continue;
    expect(row.layak_menerima + (row.tidak_layak_menerima ?? 0)).toBe(row.menerima);
    expect((row.layak_belum ?? 0) + (row.tidak_layak_tidak_menerima ?? 0)).toBe(row.tidak_menerima);
  }
});

test("a row has a reason exactly where it has an empty cell", () => {
  for (const row of everyRow) expect(row.alasan_kosong !== null).toBe(row.layak_menerima === null);
  const reasons = new Set(everyRow.map(({ alasan_kosong }) => alasan_kosong));
  expect(reasons).toEqual(new Set([null, "belum_dinilai", "tidak_berlaku", "tidak_ditawarkan"]));
});

test("single desil of a city sum to the classes of its kecamatan", () => {
  const measures = [
    "keluarga_penyebut",
    "menerima",
    "layak_menerima",
    "layak_belum",
    "tidak_layak_menerima",
  ] as const;
  const cityRows = committedSample.desilKota;
  for (const [key, rows] of Map.groupBy(
    committedSample.penyaluran,
    (row) =>
      `${row.kode_wilayah.slice(0, 5)} ${row.periode} ${row.program} ${row.desil_awal} ${row.desil_akhir}`,
  )) {
    const [city, quarter, program, first, last] = key.split(" ");
    const inside = cityRows.filter(
      (row) =>
        row.kode_wilayah === city &&
        row.periode === quarter &&
        row.program === program &&
        (row.desil_awal === first ||
          (Number(first) <= Number(row.desil_awal) && Number(row.desil_awal) <= Number(last))),
    );
    for (const measure of measures)
      expect(
        sum(inside, (row) => row[measure]),
        `${key} ${measure}`,
      ).toBe(sum(rows, (row) => row[measure]));
  }
});

test("SALAH_SATU lies between the largest programme and the sum of all", () => {
  for (const [key, rows] of Map.groupBy(
    everyRow,
    (row) => `${row.kode_wilayah} ${row.periode} ${row.desil_awal}`,
  )) {
    const any = rows.find(({ program }) => program === "SALAH_SATU");
    const single = rows.filter(({ program }) => program !== "SALAH_SATU");
    const eligible = (row: PenyaluranRow) => (row.layak_menerima ?? 0) + (row.layak_belum ?? 0);
    const largest = (value: (row: PenyaluranRow) => number | null) =>
      Math.max(...single.map((row) => value(row) ?? 0));
    if (!any) throw new Error(`No SALAH_SATU for ${key}`);
    expect(any.menerima).toBeGreaterThanOrEqual(largest((row) => row.menerima));
    expect(any.menerima).toBeLessThanOrEqual(sum(single, (row) => row.menerima));
    if (any.layak_menerima === null) continue;
    expect(any.layak_menerima).toBeGreaterThanOrEqual(largest((row) => row.layak_menerima));
    expect(eligible(any)).toBeGreaterThanOrEqual(largest(eligible));
    expect(eligible(any)).toBeLessThanOrEqual(sum(single, eligible));
    expect(any.tidak_layak_menerima).toBeLessThanOrEqual(sum(single, (row) => row.tidak_layak_menerima));
    expect(any.layak_belum).toBeLessThanOrEqual(sum(single, (row) => row.layak_belum));
  }
});

test("both errors occur in every kecamatan, and some kecamatan do better in one and worse in the other", () => {
  const rows = committedSample.penyaluran.filter(
    ({ program, periode }) => program === "SALAH_SATU" && periode === "2026-T3",
  );
  const errors = [...Map.groupBy(rows, (row) => row.kode_wilayah)].map(([code, ofKecamatan]) => {
    const covered = sum(ofKecamatan, (row) => row.layak_menerima);
    const missed = sum(ofKecamatan, (row) => row.layak_belum);
    const included = sum(ofKecamatan, (row) => row.tidak_layak_menerima);
    return { code, missed: missed / (covered + missed), included: included / (covered + included) };
  });
  expect(errors).toHaveLength(38);
  expect(errors.every(({ missed, included }) => missed > 0.05 && included > 0.02)).toBe(true);
  const crossed = errors.filter((left) =>
    errors.some(
      (right) =>
        left.code.slice(0, 5) === right.code.slice(0, 5) &&
        left.missed < right.missed - 0.03 &&
        left.included > right.included + 0.03,
    ),
  );
  expect(crossed.length).toBeGreaterThan(5);
});

test("coverage changes a little from triwulan to triwulan, not always upwards", () => {
  const rows = committedSample.penyaluran.filter(({ program }) => program === "SALAH_SATU");
  const changes = [...Map.groupBy(rows, (row) => row.kode_wilayah).values()].map((ofKecamatan) => {
    const coverage = (quarter: string) => {
      const inQuarter = ofKecamatan.filter(({ periode }) => periode === quarter);
      const covered = sum(inQuarter, (row) => row.layak_menerima);
      return covered / (covered + sum(inQuarter, (row) => row.layak_belum));
    };
    return coverage("2026-T3") - coverage("2026-T1");
  });
  expect(Math.max(...changes.map(Math.abs))).toBeLessThan(0.08);
  expect(changes.filter((change) => change > 0).length).toBeGreaterThan(8);
  expect(changes.filter((change) => change < 0).length).toBeGreaterThan(8);
});
