import type { GridPoint, Ring } from "./grid.ts";

export const isSame = (left: GridPoint | undefined, right: GridPoint | undefined): boolean =>
  left !== undefined && right !== undefined && left[0] === right[0] && left[1] === right[1];

/** Returns twice the area of a ring; negative where it runs clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  const [ox, oy] = ring[0] ?? [0, 0];
  for (let index = 1; index < ring.length; index += 1) {
    const [ax, ay] = ring[index - 1] as GridPoint;
    const [bx, by] = ring[index] as GridPoint;
    sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return sum;
}

/** Returns on which side of a to b the point c lies: positive left, negative right, 0 on the line. */
export function side(a: GridPoint, b: GridPoint, c: GridPoint): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

/** Claims whether a point lies inside a ring; on the line is either. */
export function isInside([x, y]: readonly [number, number], ring: Ring): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax, ay] = ring[index - 1] as GridPoint;
    const [bx, by] = ring[index] as GridPoint;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Returns a point strictly inside a ring of some area: halfway along a level line between two of its heights. */
export function innerPoint(ring: Ring): [number, number] {
  const heights = [...new Set(ring.map(([, y]) => y))].sort((left, right) => left - right);
  const middle = Math.floor((heights.length - 1) / 2);
  const y = ((heights[middle] ?? 0) + (heights[middle + 1] ?? heights[middle] ?? 0)) / 2;
  const cuts: number[] = [];
  for (let index = 1; index < ring.length; index += 1) {
    const [ax, ay] = ring[index - 1] as GridPoint;
    const [bx, by] = ring[index] as GridPoint;
    if (ay > y !== by > y) cuts.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
  }
  cuts.sort((left, right) => left - right);
  return [((cuts[0] ?? 0) + (cuts[1] ?? 0)) / 2, y];
}
