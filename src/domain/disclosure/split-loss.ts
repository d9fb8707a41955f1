import type { DatasetDefinition } from "#schemas";
import { kabupatenKotaOf } from "../region/index.ts";
import type { TableRow, Tables } from "../tables/index.ts";
import { caseCounts, casesDatasets } from "./case-rows.ts";
import { partsDatasets } from "./part-rows.ts";

/** Deviations of published counts from true ones. */
export interface Deviations {
  readonly cells: readonly number[];
  readonly sums: readonly number[];
}

/** Returns how far parts and cases lie from the truth: their cells, and their sums over a kabupaten/kota. */
export function splitDeviations(
  raw: Tables,
  published: Tables,
  datasets: readonly DatasetDefinition[],
): Deviations {
  const parts = partsDatasets(datasets).map(({ id, protection }) =>
    deviationsIn(raw[id], published[id], (row) => [Number(row[protection.measure])]),
  );
  const cases = casesDatasets(datasets).map(({ id, protection }) =>
    deviationsIn(raw[id], published[id], (row) => Object.values(caseCounts(row, protection) ?? {})),
  );
  const all = [...parts, ...cases];
  return { cells: all.flatMap(({ cells }) => cells), sums: all.flatMap(({ sums }) => sums) };
}

function deviationsIn(
  raw: readonly TableRow[] = [],
  published: readonly TableRow[] = [],
  countsOf: (row: TableRow) => readonly number[],
): Deviations {
  const cells: number[] = [];
  const sums = new Map<string, number>();
  for (const [index, row] of published.entries()) {
    if (row.alasan_kosong === "tidak_dikumpulkan") continue;
    const truth = countsOf(raw[index] ?? row);
    const name = [
      kabupatenKotaOf(String(row.kode_wilayah)),
      row.periode,
      row.program,
      row.sebab,
      row.hasil,
    ].join("|");
    for (const [position, value] of countsOf(row).entries()) {
      const deviation = value - (truth[position] ?? 0);
      cells.push(deviation);
      sums.set(`${name}|${position}`, (sums.get(`${name}|${position}`) ?? 0) + deviation);
    }
  }
  return { cells, sums: [...sums.values()] };
}
