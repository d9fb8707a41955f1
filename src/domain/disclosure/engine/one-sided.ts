import { publishedOffsets, publishedSums } from "./publication.ts";
import type { SolveOptions } from "./solve.ts";
import { type CountTable, type RoundedCells, roundBetween } from "./two-sided.ts";

/**
 * Returns counts such that no published cell lies strictly between 0 and the base, chosen so that the published
 * sums lie as near to the truth as the search finds. Counts of at least the base are never moved and zeros stay.
 * Only small counts that reach a small published cell are rounded, to 0 or the base (Langsrud & Heldal 2018,
 * section 3); where the base cells are published themselves, that is every small count.
 */
export function roundOneSided(table: CountTable, options: SolveOptions): RoundedCells {
  const { counts, base, publication } = table;
  const isRounded = smallContributors(counts, table);
  for (;;) {
    const result = roundBetween(
      { counts, publication },
      (cell) => (isRounded[cell] === 1 ? [0, base] : null),
      options,
    );
    const more = smallContributors(result.values, table);
    if (!more.some((isSmall, cell) => isSmall === 1 && isRounded[cell] === 0)) return result;
    for (const [cell, isSmall] of more.entries()) if (isSmall === 1) isRounded[cell] = 1;
  }
}

/** Marks the small base cells that reach a published cell strictly between 0 and the base. */
function smallContributors(
  values: Int32Array,
  { base, publication }: Pick<CountTable, "base" | "publication">,
): Uint8Array {
  const offsets = publishedOffsets(publication);
  const sums = publishedSums(values, publication);
  const marks = new Uint8Array(values.length);
  for (let cell = 0; cell < values.length; cell += 1) {
    const value = values[cell] as number;
    if (value <= 0 || value >= base) continue;
    const isSmall = publication.some(({ codes }, index) => {
      const code = codes[cell] as number;
      const sum = code < 0 ? 0 : (sums[(offsets[index] ?? 0) + code] as number);
      return sum > 0 && sum < base;
    });
    if (isSmall) marks[cell] = 1;
  }
  return marks;
}
