import type { DatasetColumn } from "#schemas";
import { cellText, type OfficeCell, readRegionCode } from "../office/index.ts";
import { text as say } from "../problems/index.ts";
import type { Mending, MendingContext } from "./cell.ts";

const looksLikeDate = /^\d{1,4}[-/ ](\d{1,2}|[A-Za-z]{3,9})([-/ ]\d{1,4})?$|^[A-Za-z]{3,9}[-/ ]\d{2,4}$/;
const lostZero = /^(\d{2}\.)?\d{1,2}\.\d{1,2}$|^\d{5}$|^\d{3}$/;

/**
 * Returns the code a cell was meant to hold, where a spreadsheet took its dots, a zero, or made it a date. It must be
 * the code of an area of the folder's own kabupaten/kota: another one would move families elsewhere unseen.
 */
export function mendCode(
  cell: OfficeCell,
  { schema }: DatasetColumn,
  { area, isKnownArea }: Pick<MendingContext, "area" | "isKnownArea">,
): Mending {
  const isOwn = (code: string) =>
    schema.safeParse(code).success && `${code}.`.startsWith(`${area}.`) && isKnownArea(code);
  const reading = readRegionCode(cell, { isKnown: isOwn, within: area });
  if ("value" in reading) return { value: reading.value, kind: reading.repair ?? "number_code" };
  const text = cellText(cell);
  if (cell instanceof Date || looksLikeDate.test(text)) return { fault: { rule: "code_as_date" } };
  if (!lostZero.test(text)) return null;
  const candidates = withZeros(text).filter(isOwn);
  const suggestion = candidates.length === 1 ? say("input.suggestion", { name: candidates[0] ?? "" }) : "";
  return { fault: { rule: "code_lost_zero", parameters: { suggestion } } };
}

/** Every code that loses one zero to become the text. */
function withZeros(text: string): string[] {
  const digits = text.replaceAll(".", "");
  const places = Array.from({ length: digits.length + 1 }, (_, index) => index);
  return places
    .map((place) => `${digits.slice(0, place)}0${digits.slice(place)}`)
    .map((code) => code.replace(/(\d{2})(?=\d)/g, "$1."));
}
