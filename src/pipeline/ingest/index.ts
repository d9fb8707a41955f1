export * from "./cadence.ts";
export { decode } from "./decode.ts";
export * from "./ingest.ts";
export * from "./input.ts";
export type { TableReading } from "./read-table.ts";
export { type CsvRecord, splitRecords } from "./split-records.ts";
