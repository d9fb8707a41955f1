export * from "./cell-bounds.ts";
export * from "./highs.ts";
export * from "./open-cells.ts";
export * from "./solver.ts";
export * from "./system.ts";
