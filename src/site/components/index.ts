export * from "./search/index.ts";
export * from "./verify/index.ts";
