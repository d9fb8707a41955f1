export * from "./definitions.ts";
export * from "./measure.ts";
export * from "./projection.ts";
export * from "./receiving.ts";
export * from "./rounding-margin.ts";
