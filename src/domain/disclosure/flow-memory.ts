import { comparePeriods } from "../period/index.ts";
import type { TableRow } from "../tables/index.ts";

/** Counts that were true and counts that were published for them, by name. */
export interface Released<Counts> {
  readonly truth: ReadonlyMap<string, Counts>;
  readonly published: ReadonlyMap<string, Counts>;
}

/** What was published before. */
export interface PublishedBefore<Counts> {
  /** Returns what was published for the same true counts: by the last release, then for the period before. */
  readonly candidates: (name: string, nameBefore: string, truth: Counts) => readonly Counts[];
  /** Keeps what is published now, for the period after. */
  readonly remember: (name: string, truth: Counts, published: Counts) => void;
}

/** Returns a memory that starts from the last release. */
export function publishedBefore<Counts>(released: Released<Counts>): PublishedBefore<Counts> {
  const now = new Map<string, { readonly truth: Counts; readonly published: Counts }>();
  const isSame = (left: Counts | undefined, right: Counts) =>
    left !== undefined && JSON.stringify(left) === JSON.stringify(right);
  return {
    candidates: (name, nameBefore, truth) => {
      const own = isSame(released.truth.get(name), truth) ? released.published.get(name) : undefined;
      const before = now.get(nameBefore);
      const earlier = before && isSame(before.truth, truth) ? before.published : undefined;
      return [own, earlier].filter((counts) => counts !== undefined);
    },
    remember: (name, truth, published) => now.set(name, { truth, published }),
  };
}

/** Returns the rows in time. */
export function inTime(rows: readonly TableRow[]): TableRow[] {
  return [...rows].sort((left, right) => comparePeriods(String(left.periode), String(right.periode)));
}
