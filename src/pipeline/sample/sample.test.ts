import { expect, test } from "vitest";
import { datasetColumns, datasets } from "#schemas";
import { committedPaths, committedSample, committedText } from "./committed-sample.ts";

test("every delivery holds its months and its triwulan, for the three pilots", () => {
  const paths = committedPaths();
  expect(paths).toHaveLength(3 * (10 * 4 + 3 * 7));
  expect(paths).toContain("2026-04/82.71/2026-01/pendataan.csv");
  expect(paths).toContain("2026-07/81.71/2026-T2/desil_kota.csv");
  expect(paths).toContain("2026-10/35.10/2026-10/tahapan.csv");
  expect(paths.filter((path) => path.includes("2026-T4"))).toEqual([]);
});

test("every file has the columns of its schema in order, with plain line ends", () => {
  for (const path of committedPaths()) {
    const dataset = datasets.find(({ id }) => path.endsWith(`/${id}.csv`));
    if (!dataset) throw new Error(`${path} belongs to no dataset`);
    const text = committedText(path);
    expect(text.split("\n", 1)[0], path).toBe(
      datasetColumns(dataset)
        .map(({ name }) => name)
        .join(","),
    );
    expect(text.includes("\r"), path).toBe(false);
  }
});

test("every row parses with its schema and says it is simulated", () => {
  const { pendataan, penyaluran, desilKota, tahapan } = committedSample;
  expect([pendataan, penyaluran, desilKota, tahapan].map((rows) => rows.length)).toEqual([
    38 * 10 * 5,
    38 * 3 * 9 * 5,
    3 * 3 * 9 * 11,
    3 * 10 * 9,
  ]);
  for (const rows of [pendataan, penyaluran, desilKota, tahapan])
    expect(new Set(rows.map(({ sifat_data }) => sifat_data))).toEqual(new Set(["simulasi"]));
});

test("no key comes twice", () => {
  const { pendataan, penyaluran, desilKota } = committedSample;
  const keys = [
    ...pendataan.map((row) => `pendataan ${row.kode_wilayah} ${row.periode} ${row.desil_awal}`),
    ...[...penyaluran, ...desilKota].map(
      (row) => `${row.kode_wilayah} ${row.periode} ${row.program} ${row.desil_awal}`,
    ),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
