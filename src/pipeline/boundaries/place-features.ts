import type { UnusedFeature } from "./join-layers.ts";
import type { Match } from "./match/index.ts";
import {
  noRepairs,
  type PlacedPolygons,
  type Repairs,
  repairPolygon,
  snapping,
  writtenPolygons,
} from "./shape/index.ts";

export interface Placed {
  readonly polygons: readonly PlacedPolygons[];
  readonly unused: readonly UnusedFeature[];
  readonly repairs: Repairs;
  /** Points of all rings as written. */
  readonly vertices: number;
}

/** Returns the matched features as sound polygons on the grid, and those that have nothing to draw. */
export function placeFeatures(matches: readonly Match[]): Placed {
  const repairs = noRepairs();
  const snap = snapping();
  const polygons: PlacedPolygons[] = [];
  const unused: UnusedFeature[] = [];
  let vertices = 0;
  for (const { feature, code } of matches) {
    const written = writtenPolygons(feature.geometry);
    const sound = written?.flatMap((rings) => repairPolygon(rings, snap, repairs)) ?? [];
    if (!written) unused.push({ feature, reason: "not_polygon" });
    else if (sound.length === 0) unused.push({ feature, reason: "collapsed" });
    else {
      polygons.push({ code, polygons: sound });
      vertices += written.flat().reduce((sum, ring) => sum + ring.length, 0);
    }
  }
  return { polygons, unused, repairs, vertices };
}
