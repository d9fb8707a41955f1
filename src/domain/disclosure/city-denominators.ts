import { sum } from "./base-row.ts";
import { type DenominatorBook, denominatorKey, keptDenominators } from "./denominator-book.ts";
import type { KeyedDraw } from "./protection.ts";
import { chooseAbsorber, splitTotal } from "./split-total.ts";

export interface CityShare {
  readonly area: string;
  readonly triwulan: string;
  /** All triwulan in hand, in time. */
  readonly triwulans: readonly string[];
  /** Class keys of the single desil in one class of the kecamatan tables. */
  readonly desil: readonly string[];
  /** Desil that may take the remainder: those in which every state of every programme can occur. */
  readonly mayAbsorb: readonly boolean[];
  /** Published families of the class in each kecamatan. */
  readonly kecamatan: readonly number[];
  readonly base: number;
  readonly minimum: number;
  readonly draw: KeyedDraw;
}

export interface DecidedShare {
  /** Published families per desil, in whole bases: the absorbing desil without its remainder. */
  readonly units: readonly number[];
  /** Position of the desil that holds what the kecamatan have beyond whole bases. */
  readonly absorber: number;
}

/**
 * Writes the published families per desil into the book and returns them in units. They sum to the class as
 * published over the kecamatan; unchanged desil keep their value. Null where the class is too small.
 */
export function decideCityDenominators(share: CityShare, book: DenominatorBook): DecidedShare | null {
  const { area, triwulan, triwulans, desil, base, minimum } = share;
  const at = (source: ReadonlyMap<string, number>, period: string) =>
    desil.map((key) => source.get(denominatorKey(area, period, key)) ?? 0);
  const isAnyOpen = share.mayAbsorb.includes(true);
  const absorber = chooseAbsorber(
    triwulans.map((period) => at(book.earlierPublished, period)),
    at(book.truth, triwulans[0] ?? triwulan).map((count, index) =>
      isAnyOpen && !share.mayAbsorb[index] ? -1 : count,
    ),
    base,
  );
  const remainder = sum(share.kecamatan.map((families) => families % base));
  const counts = splitTotal({
    counts: at(book.truth, triwulan),
    total: sum(share.kecamatan),
    absorber,
    kept: keptDenominators(book, area, desil, triwulan, triwulans[triwulans.indexOf(triwulan) - 1]),
    draws: desil.map((key) => share.draw(`keluarga_penyebut|${area}|${key}`)),
    base,
    minimum,
    absorberMinimum: Math.max(minimum, remainder),
  });
  for (const [index, families] of (counts ?? []).entries())
    book.published.set(denominatorKey(area, triwulan, desil[index] ?? ""), families);
  return (
    counts && {
      units: counts.map((families, index) => (families - (index === absorber ? remainder : 0)) / base),
      absorber,
    }
  );
}
