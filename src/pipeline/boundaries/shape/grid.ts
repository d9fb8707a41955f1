import type { SourceGeometry } from "../read/index.ts";

/** A place on the grid of 1e-5 degrees (about 1.1 m): whole numbers, so that crossings are found exactly. */
export type GridPoint = [x: number, y: number];
/** A closed ring: its last point is its first. */
export type Ring = readonly GridPoint[];
/** Exterior first, then holes. */
export type GridPolygon = readonly Ring[];

export const gridDegrees = 1e-5;
const metersPerDegree = 111_320;
export const gridMeters = gridDegrees * metersPerDegree;

export const toGrid = (degrees: number): number => Math.round(degrees / gridDegrees);

/** Returns the rings of a geometry as written, per polygon; null where it is no polygon or holds no numbers. */
export function writtenPolygons(geometry: SourceGeometry | null): number[][][][] | null {
  if (geometry === null) return null;
  const { type, coordinates, geometries } = geometry;
  if (type === "GeometryCollection" && Array.isArray(geometries)) {
    const parts = geometries.map(writtenPolygons);
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  }
  const polygons = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : null;
  return isPolygons(polygons) ? polygons : null;
}

function isPolygons(value: unknown): value is number[][][][] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (polygon) =>
        Array.isArray(polygon) &&
        polygon.every((ring) => Array.isArray(ring) && ring.every((point) => isPoint(point))),
    )
  );
}

const isPoint = (point: unknown): boolean =>
  Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);
