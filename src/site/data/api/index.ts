export * from "./areas.ts";
export * from "./envelope.ts";
export * from "./releases.ts";
export * from "./series.ts";
