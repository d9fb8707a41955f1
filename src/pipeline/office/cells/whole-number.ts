import type { OfficeCell } from "../table.ts";
import { cellText } from "./cell-text.ts";
import type { Reading } from "./reading.ts";

const grouped = /^-?\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/;
const emptyDecimals = /[.,]0{1,2}$/;

/**
 * Returns the whole number a cell holds. `1.234`, `1,234` and `1 234` are thousands; decimals may only be zeros
 * (`12,00`). A cell that holds the number 1.234 itself is a fraction: the sheet has lost what was meant.
 */
export function readWhole(cell: OfficeCell): Reading<number> {
  if (typeof cell === "number") return Number.isInteger(cell) ? { value: cell } : { fault: "fraction" };
  const text = cellText(cell);
  if (text === "") return { fault: "empty" };
  if (/^-?\d+$/.test(text)) return { value: Number(text) };
  if (grouped.test(text)) return { value: digitsOf(text), repair: "thousands" };
  const whole = text.replace(emptyDecimals, "");
  if (whole !== text && /^-?\d+$/.test(whole)) return { value: Number(whole), repair: "decimal_comma" };
  if (whole !== text && grouped.test(whole)) return { value: digitsOf(whole), repair: "thousands" };
  return { fault: /^-?[\d.,]+$/.test(text) ? "fraction" : "not_a_number" };
}

const indonesian = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/** Returns the number a cell holds, decimals after a comma (`3,5`, `1.234,5`) or, where nothing else is meant, a point. */
export function readDecimal(cell: OfficeCell): Reading<number> {
  if (typeof cell === "number") return { value: cell };
  const text = cellText(cell);
  if (text === "") return { fault: "empty" };
  if (/^-?\d+$/.test(text)) return { value: Number(text) };
  if (indonesian.test(text))
    return { value: Number(text.replaceAll(".", "").replace(",", ".")), repair: "thousands" };
  if (/^-?\d+,\d+$/.test(text)) return { value: Number(text.replace(",", ".")), repair: "decimal_comma" };
  if (/^-?\d+\.\d+$/.test(text)) return { value: Number(text) };
  return { fault: "not_a_number" };
}

const digitsOf = (text: string) => Number(text.replace(/[^\d-]/g, ""));
