import { classesFor, classKey, singleDesil } from "#domain/desil";
import { kabupatenKotaOf } from "#domain/region";
import type { DatasetDefinition, DesilBound, DesilClass, InputProblem } from "#schemas";
import type { InputRow, InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";
import { describeKey, rowKey } from "./keys.ts";
import { areaName, type Reference } from "./reference.ts";

/** Returns what is wrong with the keys of a table: area, period, desil class, repeated rows. */
export function checkKeys(table: InputTable, reference: Reference): InputProblem[] {
  const perRow = table.rows.flatMap((row) => [
    ...checkArea(row, table, reference),
    ...checkPeriod(row, table),
    ...checkClass(row, table, reference),
  ]);
  return [...perRow, ...repeatedRows(table)];
}

/** Returns the desil classes that the rows of a dataset are told apart by in a kabupaten/kota. */
export function classesOf(dataset: DatasetDefinition, area: string, { classes }: Reference): DesilClass[] {
  return dataset.level === "kabupaten_kota" ? singleDesil() : classesFor(classes, area);
}

/** Returns the class a row names, or null where it has none or it could not be read. */
export function classOf({ values }: Pick<InputRow, "values">): DesilClass | null {
  const { desil_awal: first, desil_akhir: last } = values;
  if (first === undefined || last === undefined) return null;
  return { first: first as DesilBound, last: last as DesilBound };
}

function checkArea({ file, row, values }: InputRow, { area }: InputTable, { regions }: Reference) {
  const code = values.kode_wilayah;
  if (typeof code !== "string") return [];
  const place = { file, row, column: "kode_wilayah", value: code };
  if (!regions.names.has(code)) return [problem("unknown_region", place)];
  if (area === null || kabupatenKotaOf(code) === area) return [];
  return [
    problem("other_area", place, {
      found: areaName(kabupatenKotaOf(code), regions),
      area: areaName(area, regions),
    }),
  ];
}

function checkPeriod({ file, row, values }: InputRow, { period }: InputTable) {
  const found = values.periode;
  if (period === null || found === undefined || found === period) return [];
  return [problem("wrong_period", { file, row, column: "periode", value: found }, { expected: period })];
}

function checkClass(row: InputRow, { dataset, area }: InputTable, reference: Reference) {
  const found = classOf(row);
  if (!found || area === null) return [];
  const known = classesOf(dataset, area, reference).map(classKey);
  const desil = `${found.first}-${found.last}`;
  if (known.includes(classKey(found))) return [];
  const place = { file: row.file, row: row.row, column: "desil_awal", value: desil };
  return [problem("unknown_desil", place, { desil, expected: known.join(", ") })];
}

function repeatedRows({ dataset, rows }: InputTable): InputProblem[] {
  const seen = new Map<string, number>();
  const grain = dataset.grain.id;
  return rows.flatMap(({ file, row, values }) => {
    const key = rowKey(dataset, values);
    const first = key === null ? undefined : seen.get(key);
    if (key !== null && first === undefined) seen.set(key, row);
    if (first === undefined) return [];
    const shown = describeKey(values, dataset.key);
    return [problem("duplicate_key", { file, row }, { first, key: shown, grain })];
  });
}
