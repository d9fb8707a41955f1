import type { OfficeCell } from "../table.ts";
import { cellText } from "./cell-text.ts";
import type { Reading } from "./reading.ts";

const digits = 16;
const firstLost = 10 ** (digits - 1);
const lastOfLength = 10 ** digits - 1;

/**
 * Returns the sixteen digits of a NIK or KK. A spreadsheet keeps fifteen digits of a number: `8,271E+15` and a
 * number cell that ends in 0 have lost the rest for good.
 */
export function readPersonNumber(cell: OfficeCell): Reading<string> {
  if (typeof cell === "number") return fromNumber(cell);
  const text = cellText(cell);
  if (text === "") return { fault: "empty" };
  if (text.length === digits && /^\d+$/.test(text)) return { value: text };
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text)) return { fault: "lost_digits" };
  const withoutZeros = text.replace(/[.,]0+$/, "");
  const bare = withoutZeros.replace(/[ .\-/]/g, "");
  if (!/^\d+$/.test(bare)) return { fault: "not_digits" };
  return bare.length === digits ? { value: bare, repair: "grouped_digits" } : { fault: "wrong_length" };
}

function fromNumber(value: number): Reading<string> {
  if (!Number.isSafeInteger(value)) return { fault: value > firstLost ? "lost_digits" : "wrong_length" };
  if (value < firstLost || value > lastOfLength) return { fault: "wrong_length" };
  return value % 10 === 0 ? { fault: "lost_digits" } : { value: String(value) };
}
