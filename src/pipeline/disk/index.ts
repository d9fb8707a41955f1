export * from "./digest.ts";
export * from "./durable.ts";
export * from "./json.ts";
