import { comparePeriods } from "#domain/period";
import type { CellValue, TableRow } from "#domain/tables";
import { type DatasetColumn, type DatasetDefinition, datasetColumns } from "#schemas";

/** Keys that are not part of the name of a property: where, when, and the class that counts are summed over. */
const placeKeys: readonly string[] = ["kode_wilayah", "periode", "desil_awal", "desil_akhir"];

/** Returns the rows of the latest period by area, in order of code. */
export function latestByArea(rows: readonly TableRow[]): Map<string, TableRow[]> {
  const periods = [...new Set(rows.map(({ periode }) => periode))];
  const latest = periods
    .filter((period) => period !== undefined && period !== null)
    .map(String)
    .sort(comparePeriods)
    .at(-1);
  const own = rows.filter(({ periode }) => latest === undefined || periode === latest);
  const areas = Map.groupBy(own, ({ kode_wilayah }) => String(kode_wilayah));
  return new Map([...areas].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/**
 * Returns the rows of one area and period as flat properties: `<other keys>_<column>`, so `PKH_menerima`. Counts are
 * summed over the desil classes where they may be, as SQL sums: over the cells that have a value, and none gives
 * none. The reasons of the cells that are missing stand beside them.
 */
export function areaProperties(
  dataset: DatasetDefinition,
  rows: readonly TableRow[],
): Record<string, CellValue> {
  const others = dataset.key.filter((name) => !placeKeys.includes(name));
  const columns = datasetColumns(dataset).filter(
    ({ name, meta }) => meta.role !== "key" && name !== "alasan_kosong" && name !== "sifat_data",
  );
  const groups = Map.groupBy(rows, (row) => others.map((name) => `${row[name]}_`).join(""));
  const properties: Record<string, CellValue> = {};
  for (const [prefix, group] of groups) {
    for (const column of columns) {
      const value = groupValue(column, group);
      if (value !== undefined) properties[prefix + column.name] = value;
    }
    const reasons = [...new Set(group.map(({ alasan_kosong }) => alasan_kosong ?? "").filter(Boolean))];
    if (reasons.length > 0) properties[`${prefix}alasan_kosong`] = reasons.sort().join(" ");
  }
  return properties;
}

/** Undefined where the rows of the group cannot be told as one value. */
function groupValue({ name, meta }: DatasetColumn, group: readonly TableRow[]): CellValue | undefined {
  const [only, ...more] = group;
  if (more.length === 0) return only?.[name] ?? null;
  if (!meta.summableAlong.includes("desil")) return undefined;
  const values = group.map((row) => row[name] ?? null).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce<number>((sum, value) => sum + Number(value), 0);
}
