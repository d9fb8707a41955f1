export * from "./class-mix.ts";
export * from "./similarity.ts";
