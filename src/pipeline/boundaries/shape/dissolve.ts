import { mergeArcs } from "topojson-client";
import { topology } from "topojson-server";
import type { MultiPolygon, Polygon } from "topojson-specification";
import { type ArcMap, type Outline, pointsOf, reversed } from "./arc-map.ts";
import type { GridPoint, GridPolygon } from "./grid.ts";
import { innerPoint, isInside, signedArea } from "./ring.ts";

/** A repaired feature and the kecamatan it belongs to. */
export interface PlacedPolygons {
  readonly code: string;
  readonly polygons: readonly GridPolygon[];
}

export interface Dissolved {
  readonly map: ArcMap;
  /** Kecamatan made of several features, and of how many. */
  readonly merged: readonly { readonly code: string; readonly features: number }[];
  /** Features that repeat another one point by point: left out. */
  readonly repeated: number;
  /** Kecamatan whose features cover the same land twice: kept side by side, not merged. */
  readonly overlapping: readonly string[];
}

/** Returns one outline per kecamatan, with the borders between them shared. */
export function dissolve(features: readonly PlacedPolygons[]): Dissolved {
  const parts = withoutRepeats(features);
  const { arcs, objects } = topology({
    all: {
      type: "GeometryCollection",
      geometries: parts.map(({ polygons }) => ({
        type: "MultiPolygon",
        coordinates: polygons as GridPoint[][][],
      })),
    } as never,
  });
  const all = objects.all as { readonly geometries: readonly MultiPolygon[] };
  const points = arcs as unknown as ArcMap["arcs"];
  const byCode = Map.groupBy(
    parts.map(({ code }, index) => ({ code, geometry: all.geometries[index] as MultiPolygon })),
    ({ code }) => code,
  );
  const overlapping: string[] = [];
  const partsOf = Map.groupBy(parts, ({ code }) => code);
  const outlines = [...byCode].map(([code, own]): Outline => {
    const apart = own.flatMap(({ geometry }) => geometry.arcs);
    if (own.length === 1) return { code, polygons: apart };
    const geometries: (Polygon | MultiPolygon)[] = own.map(({ geometry }) => geometry);
    if (!coversTwice(partsOf.get(code) ?? []))
      return { code, polygons: mergeArcs({ type: "Topology", arcs, objects: {} }, geometries).arcs };
    overlapping.push(code);
    return { code, polygons: apart };
  });
  return {
    map: { arcs: points, outlines: outlines.map((outline) => wound(points, outline)).sort(byCodeOrder) },
    merged: [...byCode].flatMap(([code, own]) => (own.length > 1 ? [{ code, features: own.length }] : [])),
    repeated: features.length - parts.length,
    overlapping,
  };
}

const byCodeOrder = (left: Outline, right: Outline) => (left.code < right.code ? -1 : 1);

function withoutRepeats(features: readonly PlacedPolygons[]): PlacedPolygons[] {
  const counts = Map.groupBy(features, ({ code }) => code);
  const seen = new Set<string>();
  return features.filter(({ code, polygons }) => {
    if (counts.get(code)?.length === 1) return true;
    const key = `${code} ${polygons.map((rings) => rings.map(rotationFree).join("|")).join("/")}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Two rings of the same points are the same ring, wherever they start. */
const rotationFree = (ring: readonly GridPoint[]) =>
  ring
    .slice(1)
    .map((point) => point.join())
    .sort()
    .join(" ");

/** Claims whether the middle of some polygon lies in another one: parts of a kecamatan lie beside each other. */
function coversTwice(parts: readonly PlacedPolygons[]): boolean {
  const polygons = parts.flatMap((part) => part.polygons);
  const middles = polygons.map(([exterior = []]) => innerPoint(exterior));
  return middles.some((middle, index) =>
    polygons.some(
      ([exterior = [], ...holes], other) =>
        other !== index && isInside(middle, exterior) && !holes.some((hole) => isInside(middle, hole)),
    ),
  );
}

/** Returns the outline with exteriors clockwise and holes the other way. */
function wound(arcs: ArcMap["arcs"], { code, polygons }: Outline): Outline {
  return {
    code,
    polygons: polygons.map((rings) =>
      rings.map((ring, index) =>
        signedArea(pointsOf(arcs, ring)) > 0 === (index === 0) ? reversed(ring) : ring,
      ),
    ),
  };
}
