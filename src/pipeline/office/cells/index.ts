export { cellText, isBlank, officeWord } from "./cell-text.ts";
export { monthNumber } from "./month-name.ts";
export { readOfficeDate } from "./office-date.ts";
export { readPersonNumber } from "./person-number-cell.ts";
export type { OfficeFault, Reading, Repair } from "./reading.ts";
export { type RegionCodeOptions, readRegionCode } from "./region-code-cell.ts";
export { readDecimal, readWhole } from "./whole-number.ts";
