export { lastDayOf } from "./check-folder.ts";
export { dueRows } from "./check-grid.ts";
export { classOf } from "./check-keys.ts";
export { natureOf } from "./check-nature.ts";
export { describeKey, keyOrder, rowKey } from "./keys.ts";
export type { MergedRow, MergedTables } from "./merge.ts";
export { areaName, type Reference, type RegionBook, regionBook } from "./reference.ts";
export { rawTables, type Validation, type ValidationContext, validate } from "./validate.ts";
