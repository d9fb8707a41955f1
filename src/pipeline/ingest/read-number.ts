import type { DatasetColumn } from "#schemas";
import { type Rule, text } from "../problems/index.ts";
import type { CellReading } from "./cell.ts";

const grouped = /^-?\d{1,3}([.,\s]\d{3})+$/;

/** Returns the number a cell holds: whole for counts and percentages, with a decimal point for other numbers. */
export function readNumber(written: string, column: DatasetColumn): CellReading {
  const rule = column.meta.kind === "number" ? decimalFault(written) : wholeFault(written);
  if (!rule) return { value: Number(written) };
  return { fault: { rule, parameters: { ...numberTexts(column), example: exampleFor(rule, written) } } };
}

/** Returns the words that messages about a number of this column need. */
export function numberTexts({ meta, isOptional }: DatasetColumn) {
  const canHaveReason = meta.kind === "count";
  const orEmpty = isOptional ? text(canHaveReason ? "or_empty" : "or_blank") : "";
  return { unit: meta.unit?.id ?? "", orEmpty };
}

function wholeFault(written: string): Rule | null {
  if (/^-?\d+$/.test(written)) return null;
  if (grouped.test(written)) return "thousands_separator";
  return /^-?\d+[.,]\d+$/.test(written) ? "fraction" : "not_a_number";
}

function decimalFault(written: string): Rule | null {
  if (/^-?\d+(\.\d+)?$/.test(written)) return null;
  if (/^-?\d{1,3}([.,\s]\d{3}){2,}/.test(written)) return "thousands_separator";
  return /^-?\d+,\d+$/.test(written) ? "decimal_comma" : "not_a_number";
}

function exampleFor(rule: Rule, written: string): string {
  if (rule === "thousands_separator") return written.replace(/[.,\s]/g, "");
  return rule === "decimal_comma" ? written.replace(",", ".") : "1234";
}
