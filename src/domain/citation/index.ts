export * from "./citation.ts";
