import type { PageWeight } from "./weigh.ts";

/** A limit on one figure of some pages. A KB is 1,000 bytes, the stricter reading. */
export interface Limit {
  readonly name:
    | "kecamatan"
    | "kabupatenKota"
    | "comparison"
    | "firstVisit"
    | "form"
    | "explorerBefore"
    | "explorer"
    | "embed";
  readonly pages: RegExp;
  readonly figure: "readable" | "firstVisit" | "scripts" | "allScripts";
  readonly bytes: number;
}

export const limits: readonly Limit[] = [
  { name: "kecamatan", pages: /^\/wilayah\/\d\d\.\d\d\.\d\d\/$/, figure: "readable", bytes: 12_000 },
  {
    name: "kabupatenKota",
    pages:
      /^\/wilayah\/\d\d\.\d\d\/(desil\/([a-z-]+\/)?|pendataan\/|arus\/|mutu\/|laporan\/(\d{4}-(T\d|\d\d)\/)?)?$/,
    figure: "readable",
    bytes: 14_000,
  },
  { name: "comparison", pages: /^\/banding\//, figure: "readable", bytes: 14_000 },
  { name: "form", pages: /^\/sanggah\/$/, figure: "firstVisit", bytes: 30_000 },
  { name: "explorerBefore", pages: /^\/peta\/$/, figure: "scripts", bytes: 4_000 },
  { name: "explorer", pages: /^\/peta\/$/, figure: "allScripts", bytes: 130_000 },
  { name: "embed", pages: /^\/sematan\//, figure: "readable", bytes: 12_000 },
  { name: "firstVisit", pages: /^/, figure: "firstVisit", bytes: 40_000 },
];

/** A limit held against the pages it is for. */
export interface Verdict {
  readonly limit: Limit;
  readonly pages: number;
  readonly median: number;
  readonly largest: PageWeight | null;
  readonly isHeld: boolean;
}

/** Returns how the weights stand to a limit. A limit that finds no page is not held: it guards nothing. */
export function judge(limit: Limit, weights: readonly PageWeight[]): Verdict {
  const own = weights.filter(({ address }) => limit.pages.test(address));
  const ordered = own.toSorted((left, right) => left[limit.figure] - right[limit.figure]);
  const largest = ordered.at(-1) ?? null;
  return {
    limit,
    pages: own.length,
    median: ordered[Math.floor(ordered.length / 2)]?.[limit.figure] ?? 0,
    largest,
    isHeld: largest !== null && largest[limit.figure] <= limit.bytes,
  };
}
