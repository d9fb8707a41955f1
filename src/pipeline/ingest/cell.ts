import type { CellValue } from "#domain/tables";
import type { MessageParameters } from "#messages";
import type { Rule } from "../problems/index.ts";
import type { RepairKind } from "./repair.ts";
import type { DecimalSign } from "./sheet.ts";

/** The rule a cell breaks, with the words its message needs. */
export interface CellFault {
  readonly rule: Rule;
  readonly parameters?: MessageParameters;
}

/** A value, with what was mended to get it, or the rule that the cell breaks. */
export type CellReading =
  | { readonly value: CellValue; readonly kind?: RepairKind }
  | { readonly fault: CellFault };

/** A value made out of what a spreadsheet left of it, why it is none, or null where nothing is known to have happened. */
export type Mending =
  | { readonly value: CellValue; readonly kind: RepairKind }
  | { readonly fault: CellFault }
  | null;

/** What a cell may be mended by: where the file was written and whose it is. */
export interface MendingContext {
  readonly decimalSign: DecimalSign;
  /** Kabupaten/kota of the folder. */
  readonly area: string;
  /** Claims whether a dotted code exists. */
  readonly isKnownArea: (code: string) => boolean;
}
