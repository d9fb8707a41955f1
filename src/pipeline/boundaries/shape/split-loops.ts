import { selfMeetings } from "./crossings.ts";
import type { GridPoint, GridPolygon, Ring } from "./grid.ts";
import { innerPoint, isInside, isSame, signedArea } from "./ring.ts";

const mostRounds = 4;

/** Returns the ring with a point wherever it meets itself. Points fall on the grid, so this may take some rounds. */
export function withNodes(ring: Ring): Ring {
  let current = ring;
  for (let round = 0; round < mostRounds; round += 1) {
    const inserts = new Map<number, GridPoint[]>();
    for (const { first, second, at } of selfMeetings(current))
      for (const index of [first, second]) inserts.set(index, [...(inserts.get(index) ?? []), ...at]);
    const next = current.flatMap((point, index) => [
      point,
      ...between(current, index, inserts.get(index) ?? []),
    ]);
    if (next.length === current.length) return current;
    current = next;
  }
  return current;
}

/** Returns the new points of a segment in its direction, its ends left out. */
function between(ring: Ring, index: number, points: readonly GridPoint[]): GridPoint[] {
  const start = ring[index] as GridPoint;
  const end = ring[index + 1];
  const far = ([x, y]: GridPoint) => (x - start[0]) ** 2 + (y - start[1]) ** 2;
  return points
    .filter((point) => !isSame(point, start) && !isSame(point, end))
    .toSorted((left, right) => far(left) - far(right))
    .filter((point, place, all) => place === 0 || !isSame(point, all[place - 1]));
}

/** Returns the loops of a ring that comes back to its own points; loops without area are left out. */
export function loopsOf(ring: Ring): Ring[] {
  const loops: Ring[] = [];
  const path: GridPoint[] = [];
  const seen = new Map<string, number>();
  for (const point of ring) {
    const key = point.join();
    const start = seen.get(key);
    if (start === undefined) {
      seen.set(key, path.length);
      path.push(point);
      continue;
    }
    const loop = [...path.slice(start), point];
    for (const { 0: x, 1: y } of path.slice(start + 1)) seen.delete(`${x},${y}`);
    path.length = start + 1;
    if (loop.length > 3 && signedArea(loop) !== 0) loops.push(loop);
  }
  return loops;
}

/**
 * Returns the polygons that the loops of one exterior ring make: a loop inside another that turns the other way is
 * a hole, one that turns the same way covers land twice and goes, one outside is a part of its own.
 */
export function polygonsOf(loops: readonly Ring[]): GridPolygon[] {
  const polygons: { exterior: Ring; holes: Ring[] }[] = [];
  const largestFirst = loops.toSorted(
    (left, right) => Math.abs(signedArea(right)) - Math.abs(signedArea(left)),
  );
  for (const loop of largestFirst) {
    const inside = innerPoint(loop);
    const around = polygons.find(({ exterior }) => isInside(inside, exterior));
    if (!around) polygons.push({ exterior: loop, holes: [] });
    else if (signedArea(loop) > 0 !== signedArea(around.exterior) > 0) around.holes.push(loop);
  }
  return polygons.map(({ exterior, holes }) => [exterior, ...holes]);
}
