import type { BoundaryTopology } from "#schemas";
import { dissolve } from "./dissolve.ts";
import { decodeTopology, encodeTopology } from "./encode.ts";
import { thin } from "./thin.ts";

export const overviewMeters = 400;
const overviewGridStep = 20;

/** Returns the one coarse map of all kabupaten/kota, made from their finer ones. */
export function overviewOf(
  topologies: readonly BoundaryTopology[],
  nameOf: (code: string) => string,
): BoundaryTopology {
  const { map } = dissolve(topologies.flatMap(decodeTopology));
  const options = { toleranceMeters: overviewMeters, gridStep: overviewGridStep, dropsIslets: true };
  return encodeTopology(thin(map, options).map, nameOf, overviewGridStep);
}
