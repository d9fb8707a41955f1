import { monthsOf } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import { datasets, type InputProblem, type Protection } from "#schemas";
import { problem } from "../problems/index.ts";
import type { CauseBook } from "./consequences.ts";
import type { MergedRow, MergedTables } from "./merge.ts";

type Cases = Extract<Protection, { kind: "cases" }>;

/**
 * Returns where the cases of the kecamatan differ from those that the kabupaten/kota counted in the months of the
 * triwulan. Areas and periods in `unsound` (`<area>|<period>`) lack rows and are left out.
 */
export function checkCaseSums(
  tables: MergedTables,
  unsound: ReadonlySet<string>,
  causes: CauseBook,
): InputProblem[] {
  return datasets.flatMap(({ id, protection }) => {
    if (protection.kind !== "cases" || !protection.sumOf) return [];
    const { key } = protection.sumOf.standing;
    const months = Map.groupBy(tables.get(protection.sumOf.dataset) ?? [], ({ values }) =>
      [values.kode_wilayah, values.periode, values[key]].join("|"),
    );
    const groups = Map.groupBy(tables.get(id) ?? [], ({ values }) =>
      [kabupatenKotaOf(String(values.kode_wilayah)), values.periode, values[key]].join("|"),
    );
    return [...groups.values()].flatMap((rows) => {
      const [first] = rows as [MergedRow];
      const there = monthRows(first, protection, months);
      const areaAndPeriod = `${kabupatenKotaOf(String(first.values.kode_wilayah))}|${first.values.periode}`;
      const isNew = [...rows, ...there].some(({ file }) => file !== null);
      if (!isNew || there.length === 0 || unsound.has(areaAndPeriod)) return [];
      const found = compare(rows, there, protection);
      return found.length > 0 && causes.follows([...rows, ...there], found.length) ? [] : found;
    });
  });
}

/** Rows of all months that count; none where a month is absent. */
function monthRows(
  { values }: MergedRow,
  { sumOf }: Cases,
  months: ReadonlyMap<string, readonly MergedRow[]>,
): readonly MergedRow[] {
  if (!sumOf) return [];
  const { key, value } = sumOf.standing;
  const all = monthsOf(String(values.periode));
  const city = kabupatenKotaOf(String(values.kode_wilayah));
  const own = all.map((month) => months.get([city, month, values[key]].join("|")) ?? []);
  if (own.some((rows) => rows.length === 0)) return [];
  return values[key] === value ? (own[2] ?? []) : own.flat();
}

function compare(
  rows: readonly MergedRow[],
  there: readonly MergedRow[],
  { total, part, sumOf }: Cases,
): InputProblem[] {
  const given = rows.filter(({ values }) => values[total] !== null);
  if (given.length === 0) return [];
  const [first] = given as [MergedRow];
  return [total, part].flatMap((column) => {
    const [found, expected] = [sumIn(given, column), sumIn(there, column)];
    if (found === null || expected === null || found === expected) return [];
    const place = { file: first.file ?? `${sumOf?.dataset}.csv`, row: first.row, column, value: found };
    const result = String(first.values[sumOf?.standing.key ?? ""]);
    return [problem("case_sums", place, { key: result, other: `${sumOf?.dataset}.csv`, expected })];
  });
}

function sumIn(rows: readonly MergedRow[], column: string): number | null {
  const cells = rows.map(({ values }) => values[column]);
  if (cells.some((cell) => typeof cell !== "number")) return null;
  return cells.reduce<number>((sum, cell) => sum + Number(cell), 0);
}
