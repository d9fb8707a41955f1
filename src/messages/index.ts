export * from "./format.ts";
export * from "./reader.ts";
