import type { DesilClassPolicy } from "#schemas";
import { classesFor, classKey, isInClass } from "../../desil/index.ts";
import { comparePeriods } from "../../period/index.ts";
import { isCityTable } from "../evidence.ts";
import type { PublishedRow } from "../published-row.ts";

export interface PublishedDenominator {
  readonly className: string;
  readonly triwulan: string;
  /** Position of the release, in time. */
  readonly order: number;
  readonly families: number;
}

/** Returns the name of the classes that share one exact total: a kecamatan, or a class of a kabupaten/kota. */
export function absorbGroup(row: PublishedRow, policy: DesilClassPolicy): string {
  if (!isCityTable(row)) return row.area;
  const outer = classesFor(policy, row.city).find((one) => isInClass(row.desilClass, one));
  return `${row.city}|${outer ? classKey(outer) : ""}`;
}

/**
 * Returns the classes with a count that no rounding to multiples of the base gives, or that moves by less
 * than the base from one triwulan to the next or from one release to the next.
 */
export function denominatorMoves(denominators: readonly PublishedDenominator[], base: number): string[] {
  const moving = new Set<string>();
  const series = new Map<string, Map<string, number>>();
  for (const { className, triwulan, order, families } of denominators) {
    if (families % base !== 0) moving.add(className);
    const values = series.get(className) ?? new Map<string, number>();
    values.set(`${triwulan}|${String(order).padStart(6, "0")}`, families);
    series.set(className, values);
  }
  for (const [className, values] of series) {
    const inTime = [...values].sort(([left], [right]) => comparePeriods(left, right));
    for (const [index, [, families]] of inTime.entries()) {
      const step = Math.abs(families - (inTime[index - 1]?.[1] ?? families));
      if (step > 0 && step < base) moving.add(className);
    }
  }
  return [...moving];
}
