export { coordinateProblem, firstPoint, positionOf } from "./check-coordinates.ts";
export type { SourceFeature, SourceGeometry, SourceLayer } from "./layer.ts";
export { readLayer } from "./read-layer.ts";
