import { comparePeriods } from "../period/index.ts";
import { type BaseRow, sum } from "./base-row.ts";
import {
  type DenominatorBook,
  type DenominatorOptions,
  denominatorKey,
  keptDenominators,
} from "./denominator-book.ts";
import { chooseAbsorber, type SplitOfTotal } from "./split-total.ts";
import { type Direction, openThresholds } from "./thresholds.ts";

/** The classes of one kecamatan, triwulan after triwulan. */
export interface ClassSeries {
  readonly area: string;
  readonly triwulans: readonly string[];
  /** What is to be split in a triwulan; the triwulan before must have been published. */
  readonly splitAt: (triwulan: string) => SplitOfTotal;
  /** The way the count of the class at a position must be rounded, or null where it is open. */
  readonly directionOf: (position: number, count: number) => Direction | null;
  /** Writes the families per class into the book. */
  readonly publish: (triwulan: string, families: readonly number[]) => void;
}

/** Returns the series of a kecamatan, knowing what the last release published. */
export function openClassSeries(
  area: string,
  rows: readonly BaseRow[],
  keys: readonly string[],
  book: DenominatorBook,
  { base, minimum, draw }: DenominatorOptions,
): ClassSeries {
  const triwulans = [...new Set(rows.map((row) => row.triwulan))].sort(comparePeriods);
  const at = (source: ReadonlyMap<string, number>, triwulan: string) =>
    keys.map((key) => source.get(denominatorKey(area, triwulan, key)) ?? 0);
  const absorber = chooseAbsorber(
    triwulans.map((triwulan) => at(book.earlierPublished, triwulan)),
    at(book.truth, triwulans[0] ?? ""),
    base,
  );
  const draws = keys.map((key) => draw(`keluarga_penyebut|${area}|${key}`));
  const thresholds = openThresholds(base, (step) => draw(`keluarga_penyebut|${area}|${step}`));
  const learn = (counts: readonly number[], families: readonly number[]) => {
    for (const [position, count] of counts.entries())
      if (position !== absorber) thresholds.remember(keys[position] ?? "", count, families[position] ?? 0);
  };
  for (const triwulan of triwulans)
    learn(at(book.earlierTruth, triwulan), at(book.earlierPublished, triwulan));
  return {
    area,
    triwulans,
    splitAt: (triwulan) => {
      const counts = at(book.truth, triwulan);
      const kept = keptDenominators(book, area, keys, triwulan, triwulans[triwulans.indexOf(triwulan) - 1]);
      return { counts, total: sum(counts), absorber, kept, draws, base, minimum, absorberMinimum: minimum };
    },
    directionOf: (position, count) =>
      position === absorber ? null : thresholds.directionOf(keys[position] ?? "", count),
    publish: (triwulan, families) => {
      learn(at(book.truth, triwulan), families);
      for (const [position, count] of families.entries())
        book.published.set(denominatorKey(area, triwulan, keys[position] ?? ""), count);
    },
  };
}
