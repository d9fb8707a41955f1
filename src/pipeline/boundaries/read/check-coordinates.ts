import type { InputProblem } from "#schemas";
import { problem } from "../../problems/index.ts";
import type { SourceGeometry, SourceLayer } from "./layer.ts";

type Point = readonly [x: number, y: number];
export type Position = "inside" | "swapped" | "meters" | "outside";

const isBetween = (value: number, low: number, high: number) => value >= low && value <= high;
const isLongitude = (value: number) => isBetween(value, 94, 142);
const isLatitude = (value: number) => isBetween(value, -12, 7);

/** Returns where a point lies that should be longitude and latitude in Indonesia. */
export function positionOf([x, y]: Point): Position {
  if (isLongitude(x) && isLatitude(y)) return "inside";
  if (isLatitude(x) && isLongitude(y)) return "swapped";
  return Math.abs(x) > 180 || Math.abs(y) > 90 ? "meters" : "outside";
}

/** Returns the first point of a geometry, or null where it has none. */
export function firstPoint(geometry: SourceGeometry | null): Point | null {
  let value: unknown = geometry?.coordinates ?? geometry?.geometries?.[0]?.coordinates;
  while (Array.isArray(value) && Array.isArray(value[0])) value = value[0];
  return Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "number"
    ? [value[0], value[1]]
    : null;
}

/** Returns what is wrong with the coordinates of a layer as a whole: none of its features lies in Indonesia. */
export function coordinateProblem({ file, features }: SourceLayer): InputProblem | null {
  const points = features.flatMap(({ geometry }) => {
    const point = firstPoint(geometry);
    return point ? [{ point, position: positionOf(point) }] : [];
  });
  const has = (position: Position) => points.find((one) => one.position === position)?.point;
  if (points.length === 0 || has("inside")) return null;
  const place = (point: Point) => ({ file, value: point.join(", ") });
  const [swapped, meters, outside] = [has("swapped"), has("meters"), has("outside")];
  if (swapped) return problem("boundaries_swapped", place(swapped));
  if (meters)
    return problem(isWebMercator(meters) ? "boundaries_web_mercator" : "boundaries_meters", place(meters));
  return outside ? problem("boundaries_outside", place(outside)) : null;
}

/** Metres from the equator and Greenwich, as web maps use them: Indonesia spans 10.5 to 15.8 million of them. */
const isWebMercator = ([x, y]: Point) => isBetween(x, 10_400_000, 15_900_000) && Math.abs(y) < 1_400_000;
