import { cellText, type OfficeCell, readOfficeDate } from "../office/index.ts";
import type { Mending } from "./cell.ts";
import type { DecimalSign } from "./sheet.ts";

const dayAndMonth = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}$/;

/**
 * Returns the date an office wrote, day first. A file with decimal points may come from a computer that writes the
 * month first: there `03/04/2026` is left to the office.
 */
export function mendDate(cell: OfficeCell, decimalSign: DecimalSign): Mending {
  const [, first = "", second = ""] = dayAndMonth.exec(cellText(cell)) ?? [];
  const canSwap = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
  if (decimalSign === "." && first !== "" && canSwap) return { fault: { rule: "date_ambiguous" } };
  const reading = readOfficeDate(cell);
  if ("fault" in reading) return null;
  return { value: reading.value, kind: reading.repair ?? "date" };
}
