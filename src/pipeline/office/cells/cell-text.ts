import type { OfficeCell } from "../table.ts";

/** Returns what a cell says as plain text: trimmed, without hidden characters or the apostrophe that marks text. */
export function cellText(cell: OfficeCell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell === "number") return plainNumber(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return isPlain(cell) ? cell : cleaned(cell);
}

/** Claims whether a cell holds nothing that can be seen. */
export const isBlank = (cell: OfficeCell): boolean => cell === null || cellText(cell) === "";

/** Returns the text as words are compared: no case, accents or punctuation at the ends, single spaces. */
export function officeWord(cell: OfficeCell): string {
  return cellText(cell)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .replace(/^[\s.:;,]+|[\s.:;,]+$/g, "");
}

const isPlain = (text: string) => /^[!-&(-~]([ -~]*[!-~])?$/.test(text);

const hidden = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

function cleaned(text: string): string {
  return text
    .replace(hidden, "")
    .replace(/[\s\u00A0]+/g, " ")
    .replace(/^ ?'/, "")
    .trim();
}

function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
}
