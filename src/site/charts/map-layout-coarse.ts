import { presimplify } from "topojson-simplify";
import type { BoundaryTopology, SchematicOutlines } from "#schemas";

type Outlines = SchematicOutlines[string];
type Ring = Outlines[string][number];
type WeightedPoint = [longitude: number, latitude: number, weight: number];
type Arcs = readonly (readonly WeightedPoint[])[];

interface Piece {
  readonly code: string;
  readonly rings: readonly (readonly number[])[];
}

/** A part smaller than this share of its kecamatan is left out, so that islets do not fill the picture. */
const leastShareOfKecamatan = 0.03;

/**
 * Returns official boundaries so coarse that all rings together have about `mostPoints` points: the bends that
 * matter least go first, a border stays the same on both sides, and every kecamatan keeps a shape.
 */
export function coarseOutlines(topology: BoundaryTopology, mostPoints: number): Outlines {
  const arcs = presimplify(topology as never).arcs as unknown as Arcs;
  const pieces = largePieces(topology, arcs);
  keepIslands(pieces, arcs);
  const least = leastWeight(pieces, arcs, mostPoints);
  const outlines: Record<string, Ring[]> = {};
  for (const { code, rings } of pieces) {
    const drawn = rings.map((ring) => standingRing(arcs, ring, least));
    outlines[code] = [...(outlines[code] ?? []), ...drawn];
  }
  return outlines;
}

function largePieces({ objects }: BoundaryTopology, arcs: Arcs): Piece[] {
  return objects.kecamatan.geometries.flatMap((geometry) => {
    const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
    const areas = polygons.map(([exterior = []]) => areaOf(pointsOf(arcs, exterior, 0)));
    const least = leastShareOfKecamatan * areas.reduce((sum, area) => sum + area, 0);
    const largest = Math.max(...areas);
    return polygons
      .filter((_, index) => areas[index] === largest || (areas[index] ?? 0) >= least)
      .map((rings) => ({ code: geometry.properties.kode_wilayah, rings }));
  });
}

/** The exterior of an island is one arc: its three heaviest points stay whatever the limit. */
function keepIslands(pieces: readonly Piece[], arcs: Arcs): void {
  for (const { rings } of pieces) {
    const [arc = 0, ...more] = rings[0] ?? [];
    if (more.length > 0) continue;
    const inner = (arcs[arc < 0 ? ~arc : arc] ?? []).slice(1, -1);
    for (const point of inner.toSorted(([, , left], [, , right]) => right - left).slice(0, 3))
      point[2] = Number.POSITIVE_INFINITY;
  }
}

/** Returns the weight from which on points are kept; a border of two kecamatan is drawn twice and counts twice. */
function leastWeight(pieces: readonly Piece[], arcs: Arcs, mostPoints: number): number {
  const weights = pieces
    .flatMap(({ rings }) => rings.flat())
    .flatMap((arc) => (arcs[arc < 0 ? ~arc : arc] ?? []).slice(1).map(([, , weight]) => weight))
    .sort((left, right) => right - left);
  const least = weights[mostPoints] ?? 0;
  return Number.isFinite(least) ? least : (weights.find(Number.isFinite) ?? 0);
}

/** A ring that would fall together is drawn finer than the rest. */
function standingRing(arcs: Arcs, ring: readonly number[], least: number): Ring {
  for (const part of [1, 0.1, 0.01]) {
    const points = pointsOf(arcs, ring, least * part);
    if (points.length > 3) return points;
  }
  return pointsOf(arcs, ring, 0);
}

function pointsOf(arcs: Arcs, ring: readonly number[], least: number): Ring {
  return ring.flatMap((number, index) => {
    const arc = (number < 0 ? arcs[~number]?.toReversed() : arcs[number]) ?? [];
    const kept = arc.filter(([, , weight]) => weight >= least);
    return (index === 0 ? kept : kept.slice(1)).map(([longitude, latitude]): [number, number] => [
      longitude,
      latitude,
    ]);
  });
}

function areaOf(ring: Ring): number {
  const sum = ring.reduce((total, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}
