import { cellText, monthNumber, type OfficeCell } from "../office/index.ts";
import type { Mending } from "./cell.ts";

const romans = ["i", "ii", "iii", "iv"];

/** Returns the month or triwulan a cell was meant to hold: `Sep-26`, `2026/9`, `202609`, `TW III 2026`, a date. */
export function mendPeriod(cell: OfficeCell): Mending {
  const text = cellText(cell).toLowerCase();
  const found = triwulanIn(text) ?? monthIn(text);
  return found === null ? null : { value: found, kind: "period" };
}

function triwulanIn(text: string): string | null {
  const word = "(?:t|q|tw|triwulan|tahap)";
  const number = "([1-4]|iv|iii|ii|i)";
  const after = new RegExp(`^(20\\d{2})[ /.-]*${word}[ .-]*${number}$`).exec(text);
  const before = new RegExp(`^${word}[ .-]*${number}[ /.-]*(20\\d{2})$`).exec(text);
  const [year, quarter] = after ? [after[1], after[2]] : [before?.[2], before?.[1]];
  if (!year || !quarter) return null;
  return `${year}-T${/\d/.test(quarter) ? quarter : romans.indexOf(quarter) + 1}`;
}

function monthIn(text: string): string | null {
  const numbers =
    /^(20\d{2})[-/. ]?(\d{1,2})(?:-01)?$/.exec(text) ?? swapped(/^(\d{1,2})[-/. ](20\d{2})$/.exec(text));
  if (numbers) return monthOf(numbers[1] ?? "", Number(numbers[2]));
  const firstDay = /^0?1[-/.](\d{1,2})[-/.](20\d{2})$/.exec(text);
  if (firstDay) return monthOf(firstDay[2] ?? "", Number(firstDay[1]));
  const named = /^([a-z]{3,})[-/. ]+(20\d{2}|\d{2})$/.exec(text);
  if (!named) return null;
  const [, name = "", year = ""] = named;
  return monthOf(year.length === 2 ? `20${year}` : year, monthNumber(name) ?? 0);
}

const swapped = (match: RegExpExecArray | null) => match && ["", match[2] ?? "", match[1] ?? ""];

function monthOf(year: string, month: number): string | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : null;
}
