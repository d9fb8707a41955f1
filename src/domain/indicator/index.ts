export * from "./definitions.ts";
export * from "./measure.ts";
