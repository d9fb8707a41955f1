import { selfMeetings } from "./crossings.ts";
import { type GridPoint, type GridPolygon, type Ring, toGrid } from "./grid.ts";
import { innerPoint, isInside, isSame, signedArea } from "./ring.ts";
import { loopsOf, polygonsOf, withNodes } from "./split-loops.ts";

/** How many rings had which fault. */
export interface Repairs {
  unclosed: number;
  repeated: number;
  spikes: number;
  wrongWinding: number;
  selfTouching: number;
  selfCrossing: number;
  /** Too small for the grid or without area: left out. */
  collapsed: number;
  /** Still cross themselves; kept as they are. */
  unrepaired: number;
}

/** What a crossing cuts off below this (steps of the grid, about 100 square metres) is a slip of the pen, not land. */
const leastLoopArea = 80;

export const noRepairs = (): Repairs => ({
  unclosed: 0,
  repeated: 0,
  spikes: 0,
  wrongWinding: 0,
  selfTouching: 0,
  selfCrossing: 0,
  collapsed: 0,
  unrepaired: 0,
});

/**
 * Returns a polygon as one or more sound ones on the grid, exteriors clockwise and holes the other way. What was
 * found is added to `repairs`.
 */
export function repairPolygon(
  rings: readonly (readonly number[][])[],
  snap: (point: GridPoint) => GridPoint,
  repairs: Repairs,
): GridPolygon[] {
  const [exterior = [], ...holes] = rings.map((ring) => cleanRing(ring, snap, repairs));
  if (rings[0] && windingOf(rings[0]) > 0) repairs.wrongWinding += 1;
  for (const hole of rings.slice(1)) if (windingOf(hole) < 0) repairs.wrongWinding += 1;
  const polygons = polygonsOf(soundLoops(exterior, repairs)).map((polygon) => [...polygon]);
  for (const hole of holes.flatMap((ring) => soundLoops(ring, repairs))) {
    const inside = innerPoint(hole);
    polygons.find(([outer]) => outer && isInside(inside, outer))?.push(hole);
  }
  return polygons.map((polygon) =>
    polygon.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring.toReversed() : ring)),
  );
}

/** Returns the ring closed and on the grid, without repeated points and without ways there and back. */
function cleanRing(
  written: readonly number[][],
  snap: (point: GridPoint) => GridPoint,
  repairs: Repairs,
): Ring {
  const first = written[0];
  const last = written.at(-1);
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  if (!isClosed) repairs.unclosed += 1;
  const isRepeated = ([x, y]: number[], index: number) =>
    index > 0 && written[index - 1]?.[0] === x && written[index - 1]?.[1] === y;
  if (written.some(isRepeated)) repairs.repeated += 1;
  const open: GridPoint[] = [];
  let spikes = 0;
  for (const [x = 0, y = 0] of isClosed ? written.slice(0, -1) : written) {
    const point = snap([toGrid(x), toGrid(y)]);
    if (isSame(point, open.at(-1))) continue;
    if (isSame(point, open.at(-2))) {
      open.pop();
      spikes += 1;
    } else open.push(point);
  }
  while (open.length > 1 && isSame(open[0], open.at(-1))) open.pop();
  while (open.length > 2 && isSame(open[1], open.at(-1))) {
    open.splice(0, 1);
    open.pop();
    spikes += 1;
  }
  if (spikes > 0) repairs.spikes += 1;
  return open.length > 0 ? [...open, open[0] as GridPoint] : [];
}

function soundLoops(ring: Ring, repairs: Repairs): Ring[] {
  if (ring.length < 4) {
    repairs.collapsed += 1;
    return [];
  }
  const meetings = selfMeetings(ring);
  if (meetings.length === 0 && signedArea(ring) !== 0) return [ring];
  if (meetings.some(({ isCrossing }) => isCrossing)) repairs.selfCrossing += 1;
  else repairs.selfTouching += 1;
  return keptIfSound(withoutCrumbs(loopsOf(withNodes(ring))), repairs);
}

function withoutCrumbs(loops: readonly Ring[]): Ring[] {
  const areas = loops.map((loop) => Math.abs(signedArea(loop)) / 2);
  const largest = Math.max(...areas);
  return loops.filter((_, index) => areas[index] === largest || (areas[index] ?? 0) >= leastLoopArea);
}

function keptIfSound(loops: readonly Ring[], repairs: Repairs): Ring[] {
  const kept = loops.filter((loop) => loop.length > 3 && signedArea(loop) !== 0);
  if (kept.length === 0) repairs.collapsed += 1;
  repairs.unrepaired += kept.filter((loop) => selfMeetings(loop, true).length > 0).length;
  return kept;
}

const windingOf = (ring: readonly number[][]) => {
  const points = ring.map(([x = 0, y = 0]): GridPoint => [x, y]);
  return signedArea(points.length > 0 ? [...points, points[0] as GridPoint] : points);
};
