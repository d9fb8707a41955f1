import type { DatasetDefinition, DesilClassPolicy } from "#schemas";
import { type BaseRow, problemAt, readBaseRows } from "./base-row.ts";
import type { KeyedDraw, LedgerRelease, ProtectionProblem } from "./protection.ts";

/** Families by `denominatorKey`. */
export type Denominators = ReadonlyMap<string, number>;

/** Families per area, triwulan and class: true and published, now and in the last release. */
export interface DenominatorBook {
  readonly truth: Denominators;
  /** Filled in as denominators are decided. */
  readonly published: Map<string, number>;
  readonly earlierTruth: Denominators;
  readonly earlierPublished: Denominators;
}

/** What denominators are decided by. */
export interface DenominatorOptions {
  readonly classes: DesilClassPolicy;
  readonly base: number;
  readonly minimum: number;
  readonly cityWeight: number;
  readonly draw: KeyedDraw;
}

/** Returns the key of a denominator: it is the same for every dataset, programme and month of the triwulan. */
export function denominatorKey(area: string, triwulan: string, desilClass: string): string {
  return `${area}|${triwulan}|${desilClass}`;
}

/** Returns a book without published denominators yet, and a problem for each contradiction in the truth. */
export function openDenominatorBook(
  rows: readonly BaseRow[],
  ledger: LedgerRelease | null,
  datasets: readonly DatasetDefinition[],
): { book: DenominatorBook; problems: ProtectionProblem[] } {
  const { families, contradictions } = collect(rows);
  const inLedger = (tables: LedgerRelease["raw"] | undefined) =>
    collect(tables ? readBaseRows(tables, datasets).rows : []).families;
  return {
    book: {
      truth: families,
      published: new Map(),
      earlierTruth: inLedger(ledger?.raw),
      earlierPublished: inLedger(ledger?.published),
    },
    problems: contradictions.map((row) =>
      problemAt(row, "denominator_differs", "correct_input", row.families),
    ),
  };
}

/** Returns the published denominator of a row. Throws if it has not been decided. */
export function publishedDenominator(book: DenominatorBook, row: BaseRow): number {
  const families = book.published.get(denominatorKey(row.area, row.triwulan, row.classKey));
  if (families === undefined) throw new Error(`No denominator for ${row.area} ${row.period} ${row.classKey}`);
  return families;
}

/**
 * Returns per class the first value that a source published for the same true count, or null: unchanged
 * classes keep what was published in the last release, else in the triwulan before.
 */
export function keptDenominators(
  book: DenominatorBook,
  area: string,
  classKeys: readonly string[],
  triwulan: string,
  before: string | undefined,
): (number | null)[] {
  return classKeys.map((key) => {
    const now = denominatorKey(area, triwulan, key);
    const count = book.truth.get(now);
    if (book.earlierTruth.get(now) === count) return book.earlierPublished.get(now) ?? null;
    const past = denominatorKey(area, before ?? "", key);
    return before && book.truth.get(past) === count ? (book.published.get(past) ?? null) : null;
  });
}

function collect(rows: readonly BaseRow[]): { families: Map<string, number>; contradictions: BaseRow[] } {
  const families = new Map<string, number>();
  const contradictions: BaseRow[] = [];
  for (const row of rows) {
    const key = denominatorKey(row.area, row.triwulan, row.classKey);
    const known = families.get(key);
    if (known === undefined) families.set(key, row.families);
    else if (known !== row.families) contradictions.push(row);
  }
  return { families, contradictions };
}
