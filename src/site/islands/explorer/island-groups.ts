import type { AreaShape, Point } from "./shapes.ts";

export type Box = [southWest: Point, northEast: Point];

/** Kecamatan that lie together: the main land, or an island far from it. */
export interface IslandGroup {
  readonly codes: readonly string[];
  readonly box: Box;
}

/** Outlines further apart than this (degrees, about 11 km) are reached by a button of their own. */
const apart = 0.1;

/** Returns groups of neighbouring kecamatan, the one with most kecamatan first; a kecamatan is never divided. */
export function islandGroups(shapes: readonly AreaShape[]): IslandGroup[] {
  let groups: IslandGroup[] = [];
  for (const one of shapes) {
    const box = boxOf([one]);
    const parts = one.polygons.map(([ring = []]) => boxOfPoints(ring));
    const near = groups.filter((group) => parts.some((part) => isNear(part, group.box)));
    const joined = { codes: [one.code, ...near.flatMap(({ codes }) => codes)], box };
    groups = [
      ...groups.filter((group) => !near.includes(group)),
      { ...joined, box: around([box, ...near.map((group) => group.box)]) },
    ];
  }
  return groups.sort((left, right) => right.codes.length - left.codes.length);
}

/** Returns the smallest box around shapes. */
export function boxOf(shapes: readonly AreaShape[]): Box {
  return boxOfPoints(shapes.flatMap(({ polygons }) => polygons.flat(2)));
}

function boxOfPoints(points: readonly Point[]): Box {
  const latitudes = points.map(([latitude]) => latitude);
  const longitudes = points.map(([, longitude]) => longitude);
  return [
    [Math.min(...latitudes), Math.min(...longitudes)],
    [Math.max(...latitudes), Math.max(...longitudes)],
  ];
}

const around = (boxes: readonly Box[]) => boxOfPoints(boxes.flat());

/** Claims whether two boxes meet or nearly do. */
export const isNear = ([[south, west], [north, east]]: Box, [[bottom, left], [top, right]]: Box) =>
  south - apart < top && bottom < north + apart && west - apart < right && left < east + apart;
