export type { AnnealOptions } from "./anneal.ts";
export * from "./figures.ts";
export * from "./one-sided.ts";
export * from "./publication.ts";
export * from "./random-stream.ts";
export * from "./row-plan.ts";
export { type SolveOptions, usualSearch } from "./solve.ts";
export * from "./states.ts";
export * from "./two-sided.ts";
