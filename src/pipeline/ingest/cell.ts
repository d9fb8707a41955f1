import type { CellValue } from "#domain/tables";
import type { MessageParameters } from "#messages";
import type { Rule } from "../problems/index.ts";

/** The rule a cell breaks, with the words its message needs. */
export interface CellFault {
  readonly rule: Rule;
  readonly parameters?: MessageParameters;
}

export type CellReading = { readonly value: CellValue } | { readonly fault: CellFault };
