export * from "./cells/index.ts";
export { readOfficeTable } from "./read-office-table.ts";
export {
  BrokenTable,
  type OfficeCell,
  type OfficeColumn,
  type OfficeFormat,
  type OfficeNote,
  type OfficeOptions,
  type OfficeRow,
  type OfficeTable,
} from "./table.ts";
