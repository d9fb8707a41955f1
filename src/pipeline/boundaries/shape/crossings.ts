import type { GridPoint, Ring } from "./grid.ts";
import { isSame, side } from "./ring.ts";

interface Segment {
  readonly index: number;
  readonly a: GridPoint;
  readonly b: GridPoint;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Two segments of a ring that meet elsewhere than at an end they share as neighbours. */
export interface Meeting {
  readonly first: number;
  readonly second: number;
  /** Where they meet, on the grid; two points where they run along each other. */
  readonly at: readonly GridPoint[];
  /** Claims that they cut through each other, rather than touch. */
  readonly isCrossing: boolean;
}

/**
 * Returns where a ring meets itself; `stopAtFirst` where it only matters whether. Segments are swept from west to
 * east, so that a ring of n points costs far less than n squared comparisons.
 */
export function selfMeetings(ring: Ring, stopAtFirst = false): Meeting[] {
  const segments = segmentsOf(ring);
  const count = segments.length;
  const meetings: Meeting[] = [];
  let active: Segment[] = [];
  for (const segment of segments.toSorted((left, right) => left.west - right.west)) {
    active = active.filter(({ east }) => east >= segment.west);
    for (const other of active) {
      if (other.south > segment.north || other.north < segment.south) continue;
      const meeting = meetingOf(other, segment, count);
      if (!meeting) continue;
      meetings.push(meeting);
      if (stopAtFirst) return meetings;
    }
    active.push(segment);
  }
  return meetings;
}

function segmentsOf(ring: Ring): Segment[] {
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const a = ring[index] as GridPoint;
    const b = ring[index + 1] as GridPoint;
    segments.push({
      index,
      a,
      b,
      west: Math.min(a[0], b[0]),
      east: Math.max(a[0], b[0]),
      south: Math.min(a[1], b[1]),
      north: Math.max(a[1], b[1]),
    });
  }
  return segments;
}

function meetingOf(first: Segment, second: Segment, count: number): Meeting | null {
  const gap = Math.abs(first.index - second.index);
  const joint = gap === 1 || gap === count - 1 ? sharedEnd(first, second) : null;
  const { a, b } = first;
  const { a: c, b: d } = second;
  const [sc, sd, sa, sb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (sc * sd < 0 && sa * sb < 0)
    return { first: first.index, second: second.index, at: [crossingPoint(a, b, c, d)], isCrossing: true };
  const touching = [
    ...(sc === 0 && isOn(c, first) ? [c] : []),
    ...(sd === 0 && isOn(d, first) ? [d] : []),
    ...(sa === 0 && isOn(a, second) ? [a] : []),
    ...(sb === 0 && isOn(b, second) ? [b] : []),
  ].filter((point, index, all) => all.findIndex((other) => isSame(point, other)) === index);
  const own = touching.filter((point) => !joint || !isSame(point, joint));
  return own.length > 0
    ? { first: first.index, second: second.index, at: touching, isCrossing: false }
    : null;
}

function sharedEnd(first: Segment, second: Segment): GridPoint | null {
  if (isSame(first.b, second.a)) return first.b;
  return isSame(first.a, second.b) ? first.a : null;
}

const isOn = ([x, y]: GridPoint, { west, east, south, north }: Segment): boolean =>
  x >= west && x <= east && y >= south && y <= north;

function crossingPoint(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint): GridPoint {
  const across = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  const share = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / across;
  return [Math.round(a[0] + share * (b[0] - a[0])), Math.round(a[1] + share * (b[1] - a[1]))];
}
