import { kabupatenKotaOf } from "../../region/index.ts";
import { check, type Evidence, type Notes } from "../evidence.ts";
import { indexRows } from "../published-row.ts";
import { findingInRow, type SplitDataset, splitDatasets, valuesOfKey } from "../split-groups.ts";

/**
 * Every row of parts and cases is there exactly once, for each kecamatan, programme and value of the other keys: a
 * row that is missing could be worked out from those around it.
 */
export function splitsComplete({ input }: Evidence, notes: Notes): void {
  const sets: readonly SplitDataset[] = [
    ...splitDatasets(input.datasets, "parts"),
    ...splitDatasets(input.datasets, "cases"),
  ];
  const kecamatan = new Map(
    [...indexRows(input.families, ({ kode_wilayah }) => kabupatenKotaOf(kode_wilayah))].map(([city, own]) => [
      city,
      new Set(own.map(({ kode_wilayah }) => kode_wilayah)).size,
    ]),
  );
  for (const { definition } of sets) {
    const { id, key, level } = definition;
    const rows = input.rounded[id] ?? [];
    const names = indexRows(rows, (row) => key.map((name) => row[name]).join("|"));
    for (const [, [row, ...copies]] of names)
      check(notes, copies.length === 0, () => findingInRow(id, row, "row given more than once"));
    const others = key.filter((name) => name !== "kode_wilayah" && name !== "periode");
    const due = others.reduce(
      (product, name) => product * (name === "program" ? input.programs.length : sizeOf(definition, name)),
      1,
    );
    const cities = indexRows(rows, (row) => `${kabupatenKotaOf(String(row.kode_wilayah))}|${row.periode}`);
    for (const [, own] of cities) {
      const areas =
        level === "kabupaten_kota" ? 1 : (kecamatan.get(kabupatenKotaOf(String(own[0]?.kode_wilayah))) ?? 0);
      check(notes, own.length === due * areas || areas === 0, () =>
        findingInRow(id, own[0], `${own.length} rows where ${due * areas} are due`),
      );
    }
  }
}

const sizeOf = (definition: SplitDataset["definition"], name: string): number =>
  valuesOfKey(definition, name)?.length ?? 1;
