import { classesFor, classKey } from "../desil/index.ts";
import { comparePeriods } from "../period/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import { type BaseRow, groupBy } from "./base-row.ts";
import { chooseDenominators } from "./choose-denominators.ts";
import { openClassSeries } from "./class-series.ts";
import { type DenominatorBook, type DenominatorOptions, denominatorKey } from "./denominator-book.ts";
import type { ProtectionProblem } from "./protection.ts";

/**
 * Writes the published families per kecamatan, triwulan and class into the book, and returns what cannot be
 * published. They sum to the exact KK of the kecamatan; a class whose true count did not change keeps its
 * value; one class per kecamatan, chosen once, takes the remainder. The kecamatan of a kabupaten/kota are chosen
 * together, so that its classes stay near their truth.
 */
export function decideKecamatanDenominators(
  rows: readonly BaseRow[],
  book: DenominatorBook,
  options: DenominatorOptions,
): ProtectionProblem[] {
  const problems: ProtectionProblem[] = [];
  for (const [city, cityRows] of groupBy(rows, (row) => kabupatenKotaOf(row.area))) {
    const keys = classesFor(options.classes, city).map(classKey);
    const sound = [...groupBy(cityRows, (row) => row.area)].filter(([area, areaRows]) => {
      const faults = findClassFaults(area, areaRows, keys, book, options.minimum);
      problems.push(...faults);
      return faults.length === 0;
    });
    problems.push(...splitCity(city, sound, keys, book, options));
  }
  return problems;
}

function splitCity(
  city: string,
  areas: readonly (readonly [string, readonly BaseRow[]])[],
  keys: readonly string[],
  book: DenominatorBook,
  options: DenominatorOptions,
): ProtectionProblem[] {
  const problems: ProtectionProblem[] = [];
  const series = areas.map(([area, rows]) => openClassSeries(area, rows, keys, book, options));
  const triwulans = [...new Set(series.flatMap(({ triwulans }) => triwulans))].sort(comparePeriods);
  for (const triwulan of triwulans) {
    const here = series.filter((one) => one.triwulans.includes(triwulan));
    const splits = here.map((one) => one.splitAt(triwulan));
    const chosen = chooseDenominators(splits, {
      base: options.base,
      minimum: options.minimum,
      cityWeight: options.cityWeight,
      drawSearch: (step) => options.draw(`keluarga_penyebut|${city}|${triwulan}|search|${step}`),
      directionOf: (place, position, count) => here[place]?.directionOf(position, count) ?? null,
    });
    for (const [place, families] of chosen.entries()) {
      const one = here[place];
      if (families) one?.publish(triwulan, families);
      else if (one)
        problems.push(
          fault("classes_too_small_together", one.area, triwulan, null, splits[place]?.total ?? null),
        );
    }
  }
  return problems;
}

function findClassFaults(
  area: string,
  rows: readonly BaseRow[],
  keys: readonly string[],
  book: DenominatorBook,
  minimum: number,
): ProtectionProblem[] {
  const problems: ProtectionProblem[] = [];
  for (const [triwulan, group] of groupBy(rows, (row) => row.triwulan)) {
    const foreign = group.find((row) => !keys.includes(row.classKey));
    if (foreign)
      problems.push(fault("classes_differ_from_policy", area, triwulan, foreign.classKey, foreign.families));
    for (const key of keys) {
      const count = book.truth.get(denominatorKey(area, triwulan, key));
      if (count === undefined) problems.push(fault("classes_differ_from_policy", area, triwulan, key, null));
      else if (count < minimum) problems.push(fault("class_below_minimum", area, triwulan, key, count));
    }
  }
  return problems;
}

function fault(
  rule: ProtectionProblem["rule"],
  area: string,
  periode: string,
  desilClass: string | null,
  count: number | null,
): ProtectionProblem {
  const remedy = rule === "classes_differ_from_policy" ? "correct_input" : "join_classes";
  return { rule, remedy, dataset: null, kode_wilayah: area, periode, desilClass, program: null, count };
}
