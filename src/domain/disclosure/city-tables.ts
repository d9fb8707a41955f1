import { classesFor, classKey, isInClass } from "../desil/index.ts";
import { comparePeriods } from "../period/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import { type BaseRow, groupBy, problemAt, type RoundedRow } from "./base-row.ts";
import { decideCityDenominators } from "./city-denominators.ts";
import { findCityFaults } from "./city-faults.ts";
import { assembleCityClass, type CityGroup, type CityOptions, type KecamatanRow } from "./city-group.ts";
import { fitCityClass } from "./fit-city-class.ts";
import { structuralZeros } from "./program-rows.ts";
import type { ProtectionProblem } from "./protection.ts";
import { fromUnits } from "./units.ts";

/**
 * Returns the rounded rows of tables per kabupaten/kota and desil, summing exactly to the published kecamatan
 * rows of their class. `kecamatanRows` are the rounded rows of the table they reconcile with.
 */
export function roundCityTables(
  rows: readonly BaseRow[],
  kecamatanRows: readonly KecamatanRow[],
  options: CityOptions,
  onGroup: (done: number, total: number) => void,
): { rounded: Map<BaseRow, RoundedRow>; problems: ProtectionProblem[] } {
  const rounded = new Map<BaseRow, RoundedRow>();
  const problems: ProtectionProblem[] = [];
  const kecamatan = groupBy(kecamatanRows, ({ row }) => `${kabupatenKotaOf(row.area)}|${row.period}`);
  const triwulansOf = groupBy(rows, (row) => row.area);
  const inTime = [...rows].sort((left, right) => comparePeriods(left.period, right.period));
  const places = [...groupBy(inTime, (row) => `${row.area}|${row.period}`)];
  for (const [index, [place, placeRows]] of places.entries()) {
    const area = placeRows[0]?.area ?? "";
    const triwulans = [...new Set(triwulansOf.get(area)?.map((row) => row.triwulan))].sort(comparePeriods);
    for (const desilClass of classesFor(options.classes, area)) {
      const key = classKey(desilClass);
      const inClass = placeRows.filter((row) => isInClass(row.desilClass, desilClass));
      const within = (kecamatan.get(place) ?? []).filter(({ row }) => row.classKey === key);
      const group = { area, triwulans, classKey: key, rows: inClass, kecamatan: within };
      if (inClass.length > 0) problems.push(...roundGroup(group, options, rounded));
    }
    onGroup(index + 1, places.length);
  }
  return { rounded, problems };
}

function roundGroup(
  group: CityGroup,
  options: CityOptions,
  rounded: Map<BaseRow, RoundedRow>,
): ProtectionProblem[] {
  const faults = findCityFaults(group, options);
  const [first] = group.rows;
  if (faults.length > 0 || !first) return faults;
  const desil = [...new Set(group.rows.map((row) => row.classKey))];
  const families = new Map(group.kecamatan.map(({ row, denominator }) => [row.area, denominator]));
  const share = decideCityDenominators(
    {
      area: group.area,
      triwulan: first.triwulan,
      triwulans: group.triwulans,
      desil,
      mayAbsorb: desil.map((key) =>
        group.rows.every(
          (row) => row.classKey !== key || !structuralZeros(row, options.programs).includes(true),
        ),
      ),
      kecamatan: [...families.values()],
      base: options.base,
      minimum: options.minimum,
      draw: options.draw,
    },
    options.book,
  );
  if (!share) return [problemAt(first, "city_table_impossible", "join_classes")];
  const city = assembleCityClass(group, share, options);
  const fit = fitCityClass(city);
  if (!fit.ok) return [problemAt(fit.block.rows[0] ?? first, "city_table_impossible", "leave_empty")];
  for (const [block, table] of fit.tables)
    for (const [index, row] of block.rows.entries()) {
      const remainders = index === share.absorber ? block.columnRemainders : [];
      const values = fromUnits({ units: table[index] ?? [], remainders }, options.base);
      rounded.set(row, { denominator: options.memory.denominatorOf(row), values });
      options.memory.remember(row, values);
    }
  for (const row of group.rows)
    if (row.pattern === "empty")
      rounded.set(row, { denominator: options.memory.denominatorOf(row), values: [] });
  return [];
}
