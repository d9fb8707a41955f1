import { feature } from "topojson-client";
import type { BoundaryTopology, ExplorerSlice, Ring } from "../../components/explorer/slice.ts";
import { placeTiles, tileSide } from "../../components/explorer/tiles.ts";
import type { Geography } from "../../components/explorer/view.ts";

export type Point = [latitude: number, longitude: number];

/** One kecamatan as it is drawn: its polygons, each with its rings, and where a label or circle stands. */
export interface AreaShape {
  readonly code: string;
  readonly city: string;
  readonly polygons: readonly (readonly Point[])[][];
  readonly centre: Point;
}

/** Returns the kecamatan of the slices in one geography; tiles of several cities stand side by side. */
export function shapesOf(
  geography: Geography,
  slices: readonly ExplorerSlice[],
  topologies: readonly BoundaryTopology[],
): AreaShape[] {
  if (geography === "ubin") return tileShapes(slices);
  if (geography === "resmi")
    return slices.flatMap((slice, index) => officialShapes(slice.code, topologies[index]));
  return slices.flatMap(({ code: city, outlines }) =>
    Object.entries(outlines).map(([code, rings]) =>
      shape(
        code,
        city,
        rings.map((ring) => [points(ring)]),
      ),
    ),
  );
}

function tileShapes(slices: readonly ExplorerSlice[]): AreaShape[] {
  return placeTiles(slices).map(({ code, city, column: west, row }) => {
    const [north, east] = [-row, west + tileSide];
    const south = north - tileSide;
    const square: Point[] = [
      [north, west],
      [north, east],
      [south, east],
      [south, west],
    ];
    return shape(code, city, [[square]]);
  });
}

/** Returns every kecamatan of imported boundaries as a shape. */
export function officialShapes(city: string, topology: BoundaryTopology | undefined): AreaShape[] {
  if (!topology) return [];
  return topology.objects.kecamatan.geometries.map((geometry) => {
    const { geometry: drawn } = feature(topology as never, geometry as never) as unknown as {
      readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
    };
    const polygons = drawn.type === "Polygon" ? [drawn.coordinates] : drawn.coordinates;
    const rings = polygons.map((polygon) => polygon.map((ring) => points(ring as Ring)));
    return shape(geometry.properties.kode_wilayah, city, rings);
  });
}

const points = (ring: Ring): Point[] => ring.map(([longitude, latitude]) => [latitude, longitude]);

function shape(code: string, city: string, polygons: (readonly Point[])[][]): AreaShape {
  const largest = polygons
    .map(([exterior = []]) => massOf(exterior))
    .reduce((left, right) => (right.area > left.area ? right : left));
  return { code, city, polygons, centre: largest.centre };
}

/** Area and centre of mass of a ring, in degrees: near enough to place a label. */
function massOf(ring: readonly Point[]): { area: number; centre: Point } {
  let [area, latitude, longitude] = [0, 0, 0];
  for (const [index, [y, x]] of ring.entries()) {
    const [nextY, nextX] = ring[(index + 1) % ring.length] ?? [y, x];
    const cross = x * nextY - nextX * y;
    area += cross;
    latitude += (y + nextY) * cross;
    longitude += (x + nextX) * cross;
  }
  const [first = [0, 0]] = ring;
  if (area === 0) return { area, centre: first };
  return { area: Math.abs(area), centre: [latitude / (3 * area), longitude / (3 * area)] };
}
