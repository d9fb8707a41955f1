import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { kabupatenKotaOf } from "#domain/region";
import { type DatasetColumn, type DatasetDefinition, datasetColumns, datasets, findDataset } from "#schemas";
import { type ReleasedTable, type Row, sampleTables } from "./sample-release.ts";

let tables: ReleasedTable[];

beforeAll(async () => {
  tables = await sampleTables();
});

const rowsOf = (dataset: string, area: string | null = null) =>
  tables.find((table) => table.dataset.id === dataset && table.area === area)?.rows ?? [];

const columnsOf = (key: string) => (key === "desil" ? ["desil_awal", "desil_akhir"] : [key]);
const summable = (dataset: DatasetDefinition) =>
  datasetColumns(dataset).filter(({ meta }) => meta.summableAlong.length > 0);

/** Every dataset and column with a key along which it may be summed. */
const cases = datasets.flatMap((dataset) =>
  summable(dataset).flatMap((column) =>
    column.meta.summableAlong
      .filter((key) => columnsOf(key).every((name) => dataset.key.includes(name)))
      .map((key) => ({ dataset, column, key })),
  ),
);

/** Sums a column as SQL does, by all keys of the dataset but those of the list. */
function totals(
  rows: readonly Row[],
  dataset: DatasetDefinition,
  { name }: DatasetColumn,
  along: readonly string[],
) {
  const kept = dataset.key.filter((key) => !along.flatMap(columnsOf).includes(key));
  const sums = new Map<string, number>();
  for (const row of rows) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    const group = kept.map((key) => row[key]).join(" ");
    sums.set(group, (sums.get(group) ?? 0) + Number(value));
  }
  return sums;
}

const sorted = (sums: ReadonlyMap<string, number>) =>
  [...sums].sort(([left], [right]) => (left < right ? -1 : 1));

describe("a sum along a permitted key equals the published total:", () => {
  it("there is one for every count of families", () => {
    expect(cases.length).toBeGreaterThan(20);
    for (const dataset of datasets.filter(({ protection }) => protection.kind === "states"))
      expect(
        new Set(cases.filter((one) => one.dataset === dataset).map(({ column }) => column.name)).size,
      ).toBe(summable(dataset).length);
  });

  it.each(cases)("$dataset.id, $column.name along $key: areas give the whole", ({ dataset, column, key }) => {
    const whole = totals(rowsOf(dataset.id), dataset, column, [key]);
    const parts = new Map<string, number>();
    for (const { area } of tables.filter((table) => table.dataset === dataset && table.area !== null))
      for (const [group, sum] of totals(rowsOf(dataset.id, area), dataset, column, [key]))
        parts.set(group, (parts.get(group) ?? 0) + sum);
    expect(sorted(parts)).toEqual(sorted(whole));
  });

  it.each(
    cases.flatMap((one) => {
      const { protection } = one.dataset;
      const other = protection.kind === "states" ? protection.reconcilesWith : undefined;
      return other === undefined ? [] : [{ ...one, other }];
    }),
  )(
    "$dataset.id, $column.name along $key: kecamatan of $other give the kabupaten/kota",
    ({ dataset, column, other }) => {
      const per = (rows: readonly Row[]) =>
        rows.map((row) => ({ ...row, kode_wilayah: kabupatenKotaOf(String(row.kode_wilayah)) }));
      const definition = findDataset(other) ?? dataset;
      const own = totals(rowsOf(dataset.id), dataset, column, ["desil"]);
      expect(own.size).toBeGreaterThan(0);
      expect(sorted(totals(per(rowsOf(other)), definition, column, ["desil"]))).toEqual(sorted(own));
    },
  );
});

describe("GeoJSON", () => {
  it("holds, per area, the sums of the latest period over the classes", () => {
    let compared = 0;
    for (const table of tables) {
      const file = table.pathOf("geojson");
      if (file === null) continue;
      const { features } = JSON.parse(readFileSync(file, "utf8")) as { features: { properties: Row }[] };
      for (const { properties } of features)
        for (const column of summable(table.dataset).filter(({ meta }) =>
          meta.summableAlong.includes("desil"),
        )) {
          const own = table.rows.filter(
            ({ kode_wilayah, periode }) =>
              kode_wilayah === properties.kode_wilayah && periode === properties.periode,
          );
          for (const [group, sum] of totals(own, table.dataset, column, [
            "desil",
            "kode_wilayah",
            "periode",
          ])) {
            expect(properties[[...group.split(" ").filter(Boolean), column.name].join("_")]).toBe(sum);
            compared += 1;
          }
        }
    }
    expect(compared).toBeGreaterThan(1000);
  });
});
