export * from "./cadence.ts";
export * from "./ingest.ts";
export * from "./input.ts";
export type { TableReading } from "./read-table.ts";
