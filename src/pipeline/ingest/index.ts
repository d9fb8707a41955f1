export * from "./cadence.ts";
export { decode } from "./decode.ts";
export * from "./ingest.ts";
export * from "./input.ts";
export { openSheet } from "./open-sheet.ts";
export type { TableReading } from "./read-table.ts";
export { type InputRepair, type RepairKind, repairTexts } from "./repair.ts";
export type { Sheet } from "./sheet.ts";
export { type CsvRecord, splitRecords } from "./split-records.ts";
