import type { ReasonCode } from "#schemas";

/**
 * A share with both of its parts, or the reason why there is none: that of the data, or `penyebut_nol` where the
 * data are there but nobody is in the denominator. Counts are families.
 */
export type Measure =
  | { readonly kind: "value"; readonly numerator: number; readonly denominator: number }
  | { readonly kind: "missing"; readonly reason: ReasonCode | "penyebut_nol" };

/** A published row as the indicators read it: column name -> value. */
export type PublishedRow = Readonly<Record<string, string | number | null>>;

/** Returns numerator over denominator, 0-1. Throws on a missing measure: ask `kind` first. */
export function shareOf(measure: Measure): number {
  if (measure.kind === "missing") throw new Error(`No share: ${measure.reason}`);
  return measure.numerator / measure.denominator;
}

/**
 * Returns the sums of `numerator` and `denominator` columns over the rows that have all of them.
 * Rows that hold a reason instead are left out; where every row does, the reason of the first is returned.
 */
export function ratioOf(
  rows: readonly PublishedRow[],
  numerator: readonly string[],
  denominator: readonly string[],
): Measure {
  const names = [...numerator, ...denominator];
  const filled = rows.filter((row) => names.every((name) => typeof row[name] === "number"));
  if (filled.length === 0) return { kind: "missing", reason: firstReason(rows) };
  const total = sumOf(filled, denominator);
  if (total === 0) return { kind: "missing", reason: "penyebut_nol" };
  return { kind: "value", numerator: sumOf(filled, numerator), denominator: total };
}

/** Returns the sum of the named columns over the rows; cells without a value count nothing. */
export function sumOf(rows: readonly PublishedRow[], columns: readonly string[]): number {
  let sum = 0;
  for (const row of rows)
    for (const column of columns) {
      const value = row[column];
      if (typeof value === "number") sum += value;
    }
  return sum;
}

function firstReason(rows: readonly PublishedRow[]): ReasonCode {
  const row = rows.find(({ alasan_kosong }) => alasan_kosong);
  return (row?.alasan_kosong as ReasonCode | undefined) ?? "tidak_dikumpulkan";
}
