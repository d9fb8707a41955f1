import type { CellValue } from "#domain/tables";
import type { DatasetColumn } from "#schemas";
import { type Rule, text } from "../problems/index.ts";
import { cadenceTexts } from "./cadence.ts";
import type { CellFault } from "./cell.ts";
import { numberTexts } from "./read-number.ts";

const largestCount = 2_147_483_647;

/** Returns the rule of the column's schema that a value breaks, or null. */
export function schemaFault(value: CellValue, column: DatasetColumn): CellFault | null {
  if (typeof value === "number" && column.meta.kind === "count" && value > largestCount)
    return outOfRange(column);
  const result = column.schema.safeParse(value);
  const issue = result.success ? undefined : result.error.issues[0];
  if (!issue) return null;
  if (issue.code === "invalid_value") return notAllowed(column);
  if (issue.code === "too_small" && typeof value === "string") return { rule: "too_short" };
  if (typeof value === "number") return numberFault(value, column);
  return formatFault(String(value), column, issue.message);
}

function numberFault(value: number, column: DatasetColumn): CellFault {
  if (value < 0 && column.meta.kind === "count") return { rule: "negative", parameters: numberTexts(column) };
  return outOfRange(column);
}

function outOfRange(column: DatasetColumn): CellFault {
  const to = column.meta.kind === "percent" ? 100 : largestCount;
  const range = text("expected.range", { from: 0, to });
  return { rule: "out_of_range", parameters: { ...numberTexts(column), range } };
}

const rulesOfLists: Readonly<Record<string, Rule>> = {
  program: "unknown_program",
  alasan_kosong: "unknown_reason",
  status: "unknown_status",
};

function notAllowed({ name, allowed }: DatasetColumn): CellFault {
  const rule = rulesOfLists[name] ?? "unknown_value";
  return { rule, parameters: { expected: (allowed ?? []).join(", ") } };
}

function formatFault(value: string, { name, meta }: DatasetColumn, message: string): CellFault {
  if (meta.kind === "date") return { rule: "invalid_date" };
  if (name === "periode" && /^20\d{2}-(0[1-9]|1[0-2])$/.test(value))
    return { rule: "wrong_cadence", parameters: cadenceTexts("triwulan") };
  if (name === "periode" && /^20\d{2}-T[1-4]$/.test(value))
    return { rule: "wrong_cadence", parameters: cadenceTexts("month") };
  if (meta.kind === "url") return { rule: "malformed", parameters: { expected: text("expected.url") } };
  const expected = message.startsWith("Invalid") ? message.replace(/^.*pattern /, "pola ") : message;
  return { rule: "malformed", parameters: { expected } };
}
