export * from "./fill.ts";
export * from "./format.ts";
export * from "./reader.ts";
