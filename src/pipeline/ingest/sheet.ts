import type { OfficeRow } from "../office/index.ts";
import type { InputRepair } from "./repair.ts";

/** The sign before decimals where the file was written: with `.` there, `1.234` may be a fraction. */
export type DecimalSign = "," | ".";

/** Cells joined into one. */
export interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns by position, the first being 0. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The rows of one file as the office wrote them, with its header found. */
export interface Sheet {
  readonly format: "csv" | "xlsx";
  readonly decimalSign: DecimalSign;
  /** Every row of the file, titles above the header included. */
  readonly rows: readonly OfficeRow[];
  /** Row of the header, as a spreadsheet counts. */
  readonly headerRow: number;
  readonly names: readonly string[];
  /** Rows below the header that hold anything. */
  readonly body: readonly OfficeRow[];
  readonly merged: readonly MergedCells[];
  /** What had to be made out to read the file at all. */
  readonly repairs: readonly InputRepair[];
}
