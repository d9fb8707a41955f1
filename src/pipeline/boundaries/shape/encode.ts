import type { BoundaryTopology } from "#schemas";
import type { ArcMap } from "./arc-map.ts";
import type { PlacedPolygons } from "./dissolve.ts";
import { type GridPoint, gridDegrees, type Ring, toGrid } from "./grid.ts";

type Geometry = BoundaryTopology["objects"]["kecamatan"]["geometries"][number];

/** Returns the outlines as TopoJSON with only the arcs they use; nothing is lost, the grid is its unit. */
export function encodeTopology(
  { arcs, outlines }: ArcMap,
  nameOf: (code: string) => string,
  gridStep = 1,
): BoundaryTopology {
  const numbers = new Map<number, number>();
  const renumber = (arc: number): number => {
    const own = arc < 0 ? ~arc : arc;
    const number = numbers.get(own) ?? numbers.size;
    numbers.set(own, number);
    return arc < 0 ? ~number : number;
  };
  const geometries = outlines.map(({ code, polygons }): Geometry => {
    const own = polygons.map((rings) => rings.map((ring) => ring.map(renumber)));
    const properties = { kode_wilayah: code, nama: nameOf(code) };
    const [only, ...more] = own;
    if (only && more.length === 0) return { type: "Polygon", properties, arcs: only };
    return { type: "MultiPolygon", properties, arcs: own };
  });
  const used = [...numbers.keys()].map((arc) => arcs[arc] ?? []);
  const [west, south, east, north] = extent(used);
  return {
    type: "Topology",
    bbox: [degrees(west), degrees(south), degrees(east), degrees(north)],
    transform: {
      scale: [degrees(gridStep), degrees(gridStep)],
      translate: [degrees(west), degrees(south)],
    },
    objects: { kecamatan: { type: "GeometryCollection", geometries } },
    arcs: used.map((arc) => deltas(arc, [west, south], gridStep)),
  };
}

/** Returns the polygons of a topology written by us. */
export function decodeTopology({ arcs, transform, objects }: BoundaryTopology): PlacedPolygons[] {
  const [x, y] = transform.translate.map(toGrid) as GridPoint;
  const step = toGrid(transform.scale[0]);
  const points = arcs.map((arc) => {
    const at: GridPoint = [0, 0];
    return arc.map(([dx, dy]): GridPoint => {
      at[0] += dx;
      at[1] += dy;
      return [x + at[0] * step, y + at[1] * step];
    });
  });
  const ringOf = (ring: readonly number[]): Ring =>
    ring.flatMap((arc, index) => {
      const own = (arc < 0 ? points[~arc]?.toReversed() : points[arc]) ?? [];
      return index === 0 ? own : own.slice(1);
    });
  return objects.kecamatan.geometries.map((geometry) => ({
    code: geometry.properties.kode_wilayah,
    polygons: (geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs).map((rings) =>
      rings.map(ringOf),
    ),
  }));
}

const degrees = (grid: number): number => Number((grid * gridDegrees).toFixed(5));

function deltas(arc: readonly GridPoint[], [west, south]: GridPoint, step: number): [number, number][] {
  let [x, y] = [west, south];
  return arc.map((point) => {
    const delta: [number, number] = [Math.round((point[0] - x) / step), Math.round((point[1] - y) / step)];
    [x, y] = point;
    return delta;
  });
}

function extent(arcs: ArcMap["arcs"]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of arcs)
    for (const [x, y] of arc) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return box;
}
