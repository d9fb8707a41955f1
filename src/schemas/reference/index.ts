export * from "./boundary.ts";
export * from "./family-total.ts";
export * from "./figure-link.ts";
export * from "./jump.ts";
export * from "./mapping.ts";
export * from "./policy.ts";
export * from "./program.ts";
export * from "./region.ts";
