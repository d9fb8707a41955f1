export * from "./region.ts";
export * from "./time-zone.ts";
