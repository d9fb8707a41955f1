export * from "./cadence.ts";
export { columnOf } from "./header.ts";
export * from "./ingest.ts";
export * from "./input.ts";
export { listFolder } from "./list-folder.ts";
export { openSheet } from "./open-sheet.ts";
export type { TableReading } from "./read-table.ts";
export { type InputRepair, type RepairKind, repairTexts } from "./repair.ts";
export type { Sheet } from "./sheet.ts";
