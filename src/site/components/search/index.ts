export * from "./entry.ts";
export * from "./make-entries.ts";
export * from "./place-index.ts";
