export { cityOutlines } from "./boundaries.ts";
export * from "./compare.ts";
export * from "./explorer.ts";
export * from "./objection.ts";
export * from "./officers.ts";
export * from "./reference.ts";
export * from "./release.ts";
export * from "./rows.ts";
export * from "./search.ts";
