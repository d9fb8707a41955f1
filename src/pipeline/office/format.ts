import type { OfficeFormat } from "./table.ts";

/** Bytes from which the format of a file shows. */
export const formatBytes = 4;

/** Returns what a file is, told from its first bytes and not from its name; null for workbooks of before 2007 and locked ones. */
export function formatOf(start: Buffer): OfficeFormat | null {
  const mark = start.toString("latin1", 0, formatBytes);
  if (mark.startsWith("PK")) return "xlsx";
  if (mark === "PAR1") return "parquet";
  return mark === "\xD0\xCF\x11\xE0" ? null : "csv";
}
