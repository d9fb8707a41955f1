export { countVertices } from "./arc-map.ts";
export { type Dissolved, dissolve, type PlacedPolygons } from "./dissolve.ts";
export { encodeTopology } from "./encode.ts";
export { type GridPolygon, writtenPolygons } from "./grid.ts";
export { overviewMeters, overviewOf } from "./overview.ts";
export { noRepairs, type Repairs, repairPolygon } from "./repair.ts";
export { snapping } from "./snap.ts";
export { type Thinned, thin } from "./thin.ts";
