export * from "./arrow.ts";
export * from "./csv.ts";
export * from "./geojson.ts";
export * from "./parquet.ts";
export * from "./slice.ts";
export * from "./workbook.ts";
