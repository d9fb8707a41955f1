export * from "./region-list.ts";
export * from "./village-list.ts";
