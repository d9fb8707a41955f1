import type { OfficeCell } from "../table.ts";
import { cellText } from "./cell-text.ts";
import { monthNumber } from "./month-name.ts";
import type { Reading } from "./reading.ts";

/** Day, month and year as written; the year is null where none was. */
export interface DateParts {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

const firstSerial = 20_000;
const lastSerial = 80_000;
const centuryTurn = 40;

/**
 * Returns the ISO date a cell holds: a date of the sheet, day first (`31/10/2026`, `31-10-26`, `31 Oktober 2026`),
 * year first, or the serial number of a date that lost its format.
 */
export function readOfficeDate(cell: OfficeCell): Reading<string> {
  if (cell instanceof Date) {
    const text = cellText(cell);
    return text === "" ? { fault: "impossible_date" } : { value: text };
  }
  const text = cellText(cell);
  if (text === "") return { fault: "empty" };
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(",", "."))) : 0;
  if (firstSerial <= serial && serial <= lastSerial)
    return { value: isoOf(serial * 86_400_000 + Date.UTC(1899, 11, 30)), repair: "serial_date" };
  const parts = dateParts(text);
  if (!parts || parts.year === null) return { fault: "not_a_date" };
  const time = Date.UTC(parts.year, parts.month - 1, parts.day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === parts.month - 1 && date.getUTCDate() === parts.day;
  return isReal ? { value: isoOf(time) } : { fault: "impossible_date" };
}

/** Returns the parts of a written date, day before month, or null where the text is no date. */
export function dateParts(text: string): DateParts | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (yearFirst)
    return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) };
  const match = /^(\d{1,2})[-/. ]+([A-Za-z]+|\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?(?: \d{1,2}[:.].*)?$/.exec(
    text,
  );
  if (!match) return null;
  const [, day = "", monthText = "", year] = match;
  const month = monthOf(monthText);
  if (month === null || (year === undefined && /\d/.test(monthText))) return null;
  return { day: Number(day), month, year: year === undefined ? null : fullYear(year) };
}

function monthOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  return monthNumber(text);
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) < centuryTurn ? 2000 + Number(year) : 1900 + Number(year);
}

const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);
