import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { triwulanOf } from "#domain/period";
import { monthPeriod, triwulanPeriod } from "#schemas";
import type { CountedTable } from "./rows.ts";
import type { CountsPlace } from "./write-counts.ts";

const files = ["pendataan.csv", "penyaluran.csv"];

/**
 * Returns the other periods of the same triwulan in the folder whose families differ from these tables. All of a
 * triwulan share one number of families per kecamatan and desil class.
 */
export function differingPeriods(
  { out, area, period }: CountsPlace,
  tables: readonly CountedTable[],
): string[] {
  const folder = join(out, area);
  if (!existsSync(folder)) return [];
  const own = new Map(
    tables.flatMap(({ rows }) => rows.map((row) => [keyOf(row), Number(row.keluarga_penyebut)])),
  );
  return readdirSync(folder)
    .filter((name) => isPeriod(name) && name !== period && triwulanOf(name) === triwulanOf(period))
    .filter((name) => files.some((file) => differs(join(folder, name, file), own)))
    .sort();
}

const isPeriod = (name: string) =>
  monthPeriod.safeParse(name).success || triwulanPeriod.safeParse(name).success;

function differs(path: string, own: ReadonlyMap<string, number>): boolean {
  if (!existsSync(path)) return false;
  const rows: Record<string, string>[] = parse(readFileSync(path), {
    bom: true,
    columns: true,
    relax_column_count: true,
  });
  return rows.some((row) => {
    const known = own.get(keyOf(row));
    return known !== undefined && known !== Number(row.keluarga_penyebut);
  });
}

const keyOf = (row: Readonly<Record<string, unknown>>) =>
  `${row.kode_wilayah}|${row.desil_awal}|${row.desil_akhir}`;
