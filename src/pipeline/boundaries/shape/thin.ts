import { presimplify } from "topojson-simplify";
import { type ArcMap, type ArcRing, type Outline, pointsOf } from "./arc-map.ts";
import { selfMeetings } from "./crossings.ts";
import { type GridPoint, gridMeters, type Ring } from "./grid.ts";
import { isSame, signedArea } from "./ring.ts";

type WeightedPoint = readonly [x: number, y: number, weight: number];

export interface ThinOptions {
  /** A bend smaller than this, squared, goes. */
  readonly toleranceMeters: number;
  /** Points fall on every so many steps of the grid. */
  readonly gridStep: number;
  /** Whether islets smaller than the tolerance may go, the largest part of a kecamatan excepted. */
  readonly dropsIslets: boolean;
}

export interface Thinned {
  readonly map: ArcMap;
  /** Codes of kecamatan with a ring that crosses itself even with all its points. */
  readonly rough: readonly string[];
}

/** How much finer an arc is drawn each time one of its rings crosses itself; at last it keeps all points. */
const finer = [1, 1 / 8, 1 / 64, 0] as const;

/**
 * Returns the map with small bends left out, a shared border the same for both neighbours. Where a ring would vanish
 * or cross itself its arcs are drawn finer, so that no shape is lost and every island keeps at least a triangle.
 */
export function thin(map: ArcMap, options: ThinOptions): Thinned {
  const weighted = weigh(map);
  const base = (options.toleranceMeters / gridMeters) ** 2;
  const kept = options.dropsIslets ? withoutIslets(map, base) : map.outlines;
  const fineness = weighted.map(() => 0);
  const limits = islandLimits(weighted, kept, base);
  const draw = (arc: number) =>
    thinned(
      weighted[arc] ?? [],
      Math.min(limits[arc] ?? base, base) * (finer[fineness[arc] ?? 0] ?? 0),
      options.gridStep,
    );
  const arcs = weighted.map((_, arc) => draw(arc));
  let open = kept.flatMap(({ code, polygons }) => polygons.flat().map((ring) => ({ code, ring })));
  for (let round = 1; round < finer.length; round += 1) {
    open = open.filter(({ ring }) => !isSound(pointsOf(arcs, ring)));
    const touched = new Set(open.flatMap(({ ring }) => ring.map((arc) => (arc < 0 ? ~arc : arc))));
    for (const arc of touched) {
      fineness[arc] = round;
      arcs[arc] = draw(arc);
    }
    open = ringsOn(kept, touched);
  }
  const bad = open.filter(({ ring }) => !isSound(pointsOf(arcs, ring)));
  const unsound = new Set(bad.map(({ ring }) => ring));
  const outlines = options.dropsIslets
    ? kept.map((outline) => withoutCollapsed(outline, arcs, unsound))
    : kept;
  return { map: { arcs, outlines }, rough: [...new Set(bad.map(({ code }) => code))] };
}

/** Finer arcs are shared: the rings on their other side are looked at again too. */
function ringsOn(outlines: readonly Outline[], arcs: ReadonlySet<number>) {
  return outlines.flatMap(({ code, polygons }) =>
    polygons
      .flat()
      .filter((ring) => ring.some((arc) => arcs.has(arc < 0 ? ~arc : arc)))
      .map((ring) => ({ code, ring })),
  );
}

function weigh({ arcs }: ArcMap): (readonly WeightedPoint[])[] {
  const copy = arcs.map((arc) => arc.map(([x, y]) => [x, y]));
  return presimplify({ type: "Topology", objects: {}, arcs: copy }).arcs as unknown as WeightedPoint[][];
}

/** An island is one arc: its two heaviest points stay, which with its end make a triangle. */
function islandLimits(
  weighted: readonly (readonly WeightedPoint[])[],
  outlines: readonly Outline[],
  base: number,
): number[] {
  const limits = weighted.map(() => base);
  for (const ring of outlines.flatMap(({ polygons }) => polygons.flat())) {
    const [arc = 0, ...more] = ring.map((number) => (number < 0 ? ~number : number));
    if (more.length > 0) continue;
    const weights = (weighted[arc] ?? []).slice(1, -1).map(([, , weight]) => weight);
    weights.sort((left, right) => right - left);
    limits[arc] = weights[1] ?? 0;
  }
  return limits;
}

function thinned(arc: readonly WeightedPoint[], least: number, step: number): GridPoint[] {
  const points: GridPoint[] = [];
  for (const [x, y, weight] of arc) {
    if (weight < least) continue;
    const point: GridPoint = [Math.round(x / step) * step, Math.round(y / step) * step];
    if (!isSame(point, points.at(-1))) points.push(point);
  }
  return points.length === 1 ? [points[0] as GridPoint, points[0] as GridPoint] : points;
}

const isSound = (ring: Ring) =>
  ring.length > 3 && signedArea(ring) !== 0 && selfMeetings(ring, true).length === 0;

function withoutIslets({ arcs, outlines }: ArcMap, least: number): Outline[] {
  return outlines.map(({ code, polygons }) => {
    const areas = polygons.map(([exterior = []]) => Math.abs(signedArea(pointsOf(arcs, exterior))) / 2);
    const largest = Math.max(...areas);
    const large = polygons.filter((_, index) => areas[index] === largest || (areas[index] ?? 0) >= least);
    return { code, polygons: large };
  });
}

function withoutCollapsed(
  { code, polygons }: Outline,
  arcs: ArcMap["arcs"],
  unsound: ReadonlySet<ArcRing>,
): Outline {
  const isFlat = (ring: ArcRing) => unsound.has(ring) && signedArea(pointsOf(arcs, ring)) === 0;
  const standing = polygons
    .filter(([exterior = []]) => !isFlat(exterior))
    .map((rings) => rings.filter((ring) => !isFlat(ring)));
  return { code, polygons: standing.length > 0 ? standing : polygons };
}
