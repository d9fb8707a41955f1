export { AreaMap, type MapArea } from "./AreaMap.tsx";
export { equalClasses, type MapClasses } from "./classes.ts";
export { layOutMap, type MapLayout } from "./map-layout.ts";
export { type BarRow, StackedBars } from "./StackedBars.tsx";
export { StateKey } from "./StateKey.tsx";
export { StepKey } from "./StepKey.tsx";
export type { ChartState, StatePart } from "./states.ts";
export { type Tile, TileMap } from "./TileMap.tsx";
export { TrendLines, type TrendSeries } from "./TrendLines.tsx";
