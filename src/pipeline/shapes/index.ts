export * from "./open-shapes.ts";
export * from "./polygons.ts";
