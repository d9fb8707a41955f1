import type { DatasetColumn } from "#schemas";
import { cellText, type OfficeCell, readDecimal, readWhole } from "../office/index.ts";
import type { Mending } from "./cell.ts";
import { numberTexts } from "./read-number.ts";
import type { DecimalSign } from "./sheet.ts";

const lostDigits = /^-?\d+(?:[.,]\d+)?E\+\d+$/i;
const oneGroup = /^-?\d{1,3}([.,])\d{3}$/;

/**
 * Returns the number an Indonesian office wrote: `1.234`, `1 234`, `12,00`, `45 %`. One group of three behind the
 * sign that stands before decimals where the file was written may be a fraction, and is left to the office.
 */
export function mendNumber(cell: OfficeCell, column: DatasetColumn, decimalSign: DecimalSign): Mending {
  const text = cellText(cell);
  const texts = numberTexts(column);
  if (lostDigits.test(text)) return { fault: { rule: "lost_digits", parameters: texts } };
  if (column.meta.kind === "number") return fromReading(readDecimal(cell));
  const percent = column.meta.kind === "percent" ? /^(\d+) ?%$/.exec(text)?.[1] : undefined;
  if (percent) return { value: Number(percent), kind: "percent_sign" };
  if (oneGroup.exec(text)?.[1] === decimalSign) {
    const example = text.replace(/[.,]/, "");
    return { fault: { rule: "thousands_separator", parameters: { ...texts, example } } };
  }
  return fromReading(readWhole(cell));
}

function fromReading(reading: ReturnType<typeof readWhole>): Mending {
  if ("fault" in reading) return null;
  return { value: reading.value, kind: reading.repair ?? "thousands" };
}
