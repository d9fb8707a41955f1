import { type ClassShare, mixDistance } from "./class-mix.ts";

/** What two areas are held against each other by; families are counted in family cards. */
export interface AreaProfile {
  readonly code: string;
  readonly families: number;
  /** Share of the families that live in a kecamatan which is an island of its own, 0-1. */
  readonly islandShare: number;
  /** Families per desil class, in the order of desil; at least one family. */
  readonly mix: readonly ClassShare[];
}

export const similarityParts = ["size", "islands", "mix"] as const;
export type SimilarityPart = (typeof similarityParts)[number];

/** How much each part counts; they add up to one. The mix counts twice, since its differences are the smallest. */
export const similarityWeights: Readonly<Record<SimilarityPart, number>> = {
  size: 0.25,
  islands: 0.25,
  mix: 0.5,
};

/** How far apart two areas are, in all and in each part: 0 alike, 1 as different as can be. */
export interface Distance {
  readonly parts: Readonly<Record<SimilarityPart, number>>;
  readonly total: number;
}

/**
 * Returns how far apart two areas are.
 *
 * Formula: `size = min(1, |log10(families of one / families of the other)|)`, `islands = |share - share|`,
 * `mix = half the sum of |share - share| over the desil classes`; the total is their sum, each times its weight.
 * Symmetric, zero for an area and itself, and no way over a third area is shorter than the direct one as long as
 * their class bounds agree. Only ratios count: areas ten times as large, both, are as far apart.
 */
export function distanceOf(one: AreaProfile, other: AreaProfile): Distance {
  const parts = {
    size: Math.min(1, Math.abs(Math.log10(one.families) - Math.log10(other.families))),
    islands: Math.abs(one.islandShare - other.islandShare),
    mix: mixDistance(one.mix, other.mix),
  };
  const total = similarityParts.reduce((sum, part) => sum + similarityWeights[part] * parts[part], 0);
  return { parts, total };
}

export interface Similar {
  readonly area: AreaProfile;
  readonly distance: Distance;
}

/** Returns the areas nearest to `own`, itself left out, the nearest first; equals stand in the order of their codes. */
export function mostSimilar(own: AreaProfile, others: readonly AreaProfile[], most: number): Similar[] {
  return others
    .filter(({ code }) => code !== own.code)
    .map((area) => ({ area, distance: distanceOf(own, area) }))
    .sort(
      (left, right) =>
        left.distance.total - right.distance.total || left.area.code.localeCompare(right.area.code),
    )
    .slice(0, most);
}
