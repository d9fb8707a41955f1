import type { OfficeCell } from "../table.ts";
import { cellText } from "./cell-text.ts";
import { dateParts } from "./office-date.ts";
import type { Reading, Repair } from "./reading.ts";

export interface RegionCodeOptions {
  /** Claims whether a dotted code exists. */
  readonly isKnown: (code: string) => boolean;
  /** Kabupaten/kota whose kecamatan may be written by their last two digits alone. */
  readonly within?: string;
}

interface Candidate {
  readonly code: string;
  readonly repair?: Repair;
}

/**
 * Returns the dotted code a cell was meant to hold, after what spreadsheets do to codes: dots gone (`827105`), a
 * number with its last zero gone (`35.1` for 35.10), a decimal comma, a leading zero gone (`5`), or a date
 * (`11 Jan` for 11.01). A repaired code must exist.
 */
export function readRegionCode(cell: OfficeCell, options: RegionCodeOptions): Reading<string> {
  const text = cellText(cell);
  if (text === "") return { fault: "empty" };
  const candidates = candidatesOf(cell, text, options.within);
  const found = candidates.find(({ code }) => options.isKnown(code));
  if (found) return found.repair ? { value: found.code, repair: found.repair } : { value: found.code };
  return { fault: candidates.length > 0 ? "unknown_code" : "not_a_code" };
}

function candidatesOf(cell: OfficeCell, text: string, within: string | undefined): Candidate[] {
  if (cell instanceof Date)
    return dateCandidates(cell.getUTCDate(), cell.getUTCMonth() + 1, cell.getUTCFullYear());
  const dotted = text.replace(/\s*[.,\-/ ]\s*/g, ".");
  if (/^\d{2}(\.\d{2}){1,2}$/.test(dotted)) return [{ code: dotted }];
  if (/^\d{2}\.\d$/.test(dotted)) return [{ code: `${dotted}0`, repair: "number_code" }];
  if (/^(\d{4}|\d{6})$/.test(text)) return [{ code: withDots(text), repair: "number_code" }];
  if (/^\d{1,2}$/.test(text)) return localCandidates(text, within);
  const parts = dateParts(text);
  return parts ? dateCandidates(parts.day, parts.month, parts.year) : [];
}

function localCandidates(text: string, within: string | undefined): Candidate[] {
  const own = text.padStart(2, "0");
  if (within === undefined) return [{ code: own }];
  const code = `${within}.${own}`;
  return [text.length === 2 ? { code } : { code, repair: "lost_zero" }];
}

function dateCandidates(day: number, month: number, year: number | null): Candidate[] {
  const twoDigits = (part: number) => String(part % 100).padStart(2, "0");
  const short = `${twoDigits(day)}.${twoDigits(month)}`;
  const long = year === null ? [] : [`${short}.${twoDigits(year)}`];
  return [...long, short].map((code) => ({ code, repair: "date_code" }));
}

const withDots = (digits: string) => digits.replace(/(\d{2})(?=\d)/g, "$1.");
