export * from "./region-list.ts";
