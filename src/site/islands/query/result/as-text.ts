import type { QueryResult, ResultValue } from "./result.ts";

type Rows = Pick<QueryResult, "columns" | "rows">;

/** Text that a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * Returns rows as CSV (RFC 4180, UTF-8 with a mark that Excel knows). Text that begins like a formula gets a `'` before
 * it, so that no spreadsheet runs it; numbers stay as they are.
 */
export function asCsv({ columns, rows }: Rows): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(csvCell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function csvCell(value: ResultValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Returns rows as JSON, one object per row. */
export function asJson({ columns, rows }: Rows): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
  );
  return `${JSON.stringify(objects, null, 1)}\n`;
}

/** Returns rows as a table in Markdown, numbers flush right. */
export function asMarkdown({ columns, rows }: Rows): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ name }) => markdownCell(name))),
    line(columns.map(({ isNumeric }) => (isNumeric ? "--:" : "---"))),
    ...rows.map((row) => line(row.map(markdownCell))),
  ].join("\n");
}

const markdownCell = (value: ResultValue): string =>
  String(value ?? "")
    .replaceAll("\\", "\\\\")
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replace(/\s*\n\s*/g, " ");
