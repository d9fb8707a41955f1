export * from "./print.ts";
export * from "./public-audit.ts";
