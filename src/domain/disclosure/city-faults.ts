import { type BaseRow, groupBy, problemAt, sum } from "./base-row.ts";
import type { CityGroup, CityOptions, KecamatanRow } from "./city-group.ts";
import { denominatorKey } from "./denominator-book.ts";
import type { ProtectionProblem } from "./protection.ts";

/** Returns why rows per desil and per kecamatan cannot be made to agree: too small, different, or in part. */
export function findCityFaults(
  { rows, kecamatan, classKey }: CityGroup,
  { book, minimum }: Pick<CityOptions, "book" | "minimum">,
): ProtectionProblem[] {
  const [first] = rows;
  if (!first) return [];
  const desil = groupBy(rows, (row) => row.classKey);
  const small = [...desil.values()].flatMap(([row]) =>
    row && row.families < minimum
      ? [problemAt(row, "class_below_minimum", "join_classes", row.families)]
      : [],
  );
  const areas = new Set(kecamatan.map(({ row }) => row.area));
  const inKecamatan = [...areas].map(
    (area) => book.truth.get(denominatorKey(area, first.triwulan, classKey)) ?? 0,
  );
  const inDesil = [...desil.values()].map(([row]) => row?.families ?? 0);
  if (sum(inKecamatan) !== sum(inDesil))
    return [...small, problemAt(first, "city_table_differs", "correct_input", sum(inDesil))];
  const programs = groupBy(rows, (row) => row.program ?? "");
  const partial = [...programs.values()].flatMap((group) =>
    findProgramFault(
      group,
      kecamatan.filter(({ row }) => row.program === group[0]?.program),
      desil.size,
      areas.size,
    ),
  );
  return [...small, ...partial];
}

function findProgramFault(
  rows: readonly BaseRow[],
  kecamatan: readonly KecamatanRow[],
  desilCount: number,
  areaCount: number,
): ProtectionProblem[] {
  const [row] = rows;
  if (!row || rows.every(({ pattern }) => pattern === "empty")) return [];
  const isWhole =
    rows.length === desilCount &&
    kecamatan.length === areaCount &&
    rows.every(({ pattern }) => pattern === row.pattern) &&
    kecamatan.every(({ row: { pattern } }) => pattern === row.pattern || pattern === "states");
  if (!isWhole) return [problemAt(row, "city_table_partial", "leave_empty")];
  const differs = row.parts.some((part, index) => {
    const inDesil = sum(rows.map(({ truth }) => truth[index] ?? 0));
    return inDesil !== sum(kecamatan.map((other) => truthIn(other.row, part)));
  });
  return differs ? [problemAt(row, "city_table_differs", "correct_input")] : [];
}

function truthIn(row: BaseRow, part: string): number {
  const value = row.row[part];
  return typeof value === "number" ? value : Number.NaN;
}
