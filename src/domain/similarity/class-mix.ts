import { hasDesil } from "#domain/desil";
import type { DesilClass } from "#schemas";

/** How many families of an area are in a desil class. */
export interface ClassShare {
  readonly desilClass: DesilClass;
  readonly families: number;
}

/**
 * Returns how different two class mixes are, 0-1: the share of families that would have to be in another class for
 * both to be alike (half the sum of the differences of shares). Where areas use different classes they are held
 * against each other in the bands both can be put together to; families without a desil are a class of their own.
 */
export function mixDistance(one: readonly ClassShare[], other: readonly ClassShare[]): number {
  const theirs = new Set(other.map(lastOf));
  const bands = [...new Set(one.map(lastOf))].filter((last) => last < none && theirs.has(last));
  const [left, right] = [sharesIn(bands, one), sharesIn(bands, other)];
  const apart = left.reduce((sum, share, index) => sum + Math.abs(share - (right[index] ?? 0)), 0);
  return apart / 2;
}

const none = 11;
const lastOf = ({ desilClass }: ClassShare): number =>
  hasDesil(desilClass) ? Number(desilClass.last) : none;

/** Returns the share of the families in each band, each reaching to its last desil; without a desil is the last. */
function sharesIn(bands: readonly number[], mix: readonly ClassShare[]): number[] {
  const ends = [...bands, none].sort((left, right) => left - right);
  const all = mix.reduce((sum, { families }) => sum + families, 0);
  const counts = ends.map(() => 0);
  for (const part of mix) {
    const at = ends.findIndex((end) => lastOf(part) <= end);
    counts[at] = (counts[at] ?? 0) + part.families;
  }
  return counts.map((count) => count / all);
}
