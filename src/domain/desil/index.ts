export * from "./desil.ts";
