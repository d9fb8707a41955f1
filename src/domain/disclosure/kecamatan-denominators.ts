import type { DesilClassPolicy } from "#schemas";
import { classesFor, classKey } from "../desil/index.ts";
import { comparePeriods } from "../period/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import { type BaseRow, groupBy, sum } from "./base-row.ts";
import { type DenominatorBook, denominatorKey, keptDenominators } from "./denominator-book.ts";
import type { KeyedDraw, ProtectionProblem } from "./protection.ts";
import { chooseAbsorber, splitTotal } from "./split-total.ts";

export interface DenominatorOptions {
  readonly classes: DesilClassPolicy;
  readonly base: number;
  readonly minimum: number;
  readonly draw: KeyedDraw;
}

/**
 * Writes the published families per kecamatan, triwulan and class into the book, and returns what cannot be
 * published. They sum to the exact KK of the kecamatan; a class whose true count did not change keeps its
 * value; one class per kecamatan, chosen once, takes the remainder.
 */
export function decideKecamatanDenominators(
  rows: readonly BaseRow[],
  book: DenominatorBook,
  options: DenominatorOptions,
): ProtectionProblem[] {
  const problems: ProtectionProblem[] = [];
  for (const [area, areaRows] of groupBy(rows, (row) => row.area)) {
    const keys = classesFor(options.classes, kabupatenKotaOf(area)).map(classKey);
    const faults = findClassFaults(area, areaRows, keys, book, options.minimum);
    const triwulans = [...new Set(areaRows.map((row) => row.triwulan))].sort(comparePeriods);
    problems.push(...(faults.length > 0 ? faults : splitArea(area, triwulans, keys, book, options)));
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

function splitArea(
  area: string,
  triwulans: readonly string[],
  keys: readonly string[],
  book: DenominatorBook,
  { base, minimum, draw }: DenominatorOptions,
): ProtectionProblem[] {
  const at = (source: ReadonlyMap<string, number>, triwulan: string) =>
    keys.map((key) => source.get(denominatorKey(area, triwulan, key)) ?? 0);
  const absorber = chooseAbsorber(
    triwulans.map((triwulan) => at(book.earlierPublished, triwulan)),
    at(book.truth, triwulans[0] ?? ""),
    base,
  );
  const draws = keys.map((key) => draw(`keluarga_penyebut|${area}|${key}`));
  const problems: ProtectionProblem[] = [];
  for (const [index, triwulan] of triwulans.entries()) {
    const counts = at(book.truth, triwulan);
    const kept = keptDenominators(book, area, keys, triwulan, triwulans[index - 1]);
    const limits = { base, minimum, absorberMinimum: minimum };
    const split = splitTotal({ counts, total: sum(counts), absorber, kept, draws, ...limits });
    if (!split) problems.push(fault("classes_too_small_together", area, triwulan, null, sum(counts)));
    for (const [position, families] of (split ?? []).entries())
      book.published.set(denominatorKey(area, triwulan, keys[position] ?? ""), families);
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
