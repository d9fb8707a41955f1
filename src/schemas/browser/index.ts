export * from "./limits.ts";
export type * from "./objection.ts";
export * from "./opened.ts";
