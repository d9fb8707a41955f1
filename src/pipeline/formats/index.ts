export * from "./csv.ts";
export * from "./parquet.ts";
export * from "./slice.ts";
