import type { GridPoint, Ring } from "./grid.ts";

/** A ring as the arcs it follows; `~arc` is an arc taken backwards. */
export type ArcRing = readonly number[];

export interface Outline {
  readonly code: string;
  /** Rings per polygon, exterior first. */
  readonly polygons: readonly (readonly ArcRing[])[];
}

/** Outlines that share their common borders. */
export interface ArcMap {
  readonly arcs: readonly (readonly GridPoint[])[];
  readonly outlines: readonly Outline[];
}

/** Returns the points of a ring; points of neighbouring arcs that coincide stand once. */
export function pointsOf(arcs: ArcMap["arcs"], ring: ArcRing): Ring {
  const points: GridPoint[] = [];
  for (const number of ring) {
    const arc = (number < 0 ? arcs[~number]?.toReversed() : arcs[number]) ?? [];
    const last = points.at(-1);
    const follows = last && arc[0] && last[0] === arc[0][0] && last[1] === arc[0][1];
    for (const point of follows ? arc.slice(1) : arc) points.push(point);
  }
  return points;
}

export const reversed = (ring: ArcRing): ArcRing => ring.toReversed().map((arc) => ~arc);

/** Returns how many points the rings of the outlines have together. */
export function countVertices({ arcs, outlines }: ArcMap): number {
  const lengths = arcs.map(({ length }) => length - 1);
  return outlines
    .flatMap(({ polygons }) => polygons.flat(2))
    .reduce((sum, arc) => sum + (lengths[arc < 0 ? ~arc : arc] ?? 0), 0);
}
