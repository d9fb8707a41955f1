import type { Position } from "geojson";
import { feature, merge } from "topojson-client";
import { topology } from "topojson-server";
import type { BoundaryTopology, SchematicOutlines } from "#schemas";

/** Rings of a polygon: the exterior one against the clock, then its holes, as RFC 7946 wants them. */
export type PolygonRings = Position[][];

/** Returns the polygons of every kecamatan of a kabupaten/kota, and of the kabupaten/kota itself, by code. */
export function polygonsOf(code: string, outlines: BoundaryTopology): Map<string, PolygonRings[]> {
  const { kecamatan } = outlines.objects;
  const own = new Map<string, PolygonRings[]>();
  for (const geometry of kecamatan.geometries) {
    const drawn = feature(outlines as never, geometry as never) as unknown as Drawn;
    own.set(geometry.properties.kode_wilayah, asPolygons(drawn.geometry));
  }
  return own.set(code, asPolygons(merge(outlines as never, kecamatan.geometries as never) as Shape));
}

/** Returns schematic outlines as the same kind of topology that imported boundaries have; every ring is an island. */
export function schematicTopology(outlines: SchematicOutlines[string]): BoundaryTopology {
  const features = Object.entries(outlines).map(([code, rings]) => ({
    type: "Feature",
    properties: { kode_wilayah: code, nama: "" },
    geometry: { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) },
  }));
  return topology({
    kecamatan: { type: "FeatureCollection", features },
  } as never) as unknown as BoundaryTopology;
}

type Shape =
  | { readonly type: "Polygon"; readonly coordinates: PolygonRings }
  | { readonly type: "MultiPolygon"; readonly coordinates: PolygonRings[] };

interface Drawn {
  readonly geometry: Shape;
}

function asPolygons(shape: Shape): PolygonRings[] {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return polygons.map((rings) => rings.map((ring, index) => turned(ring.map(rounded), index === 0)));
}

/** Boundaries are kept on a grid of 1e-5 degrees; the rest of the digits is noise. */
const rounded = (point: Position): Position => point.map((degrees) => Math.round(degrees * 1e5) / 1e5);

function turned(ring: Position[], isExterior: boolean): Position[] {
  return signedArea(ring) > 0 === isExterior ? ring : ring.toReversed();
}

/** Positive where the ring runs against the clock. */
export function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    return sum + (fromX * y - x * fromY) / 2;
  }, 0);
}
