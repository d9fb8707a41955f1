import type { DatasetColumn } from "#schemas";
import { cellText, type OfficeCell } from "../office/index.ts";
import type { CellFault, CellReading, Mending, MendingContext } from "./cell.ts";
import { mendCode } from "./mend-code.ts";
import { mendDate } from "./mend-date.ts";
import { mendNumber } from "./mend-number.ts";
import { mendPeriod } from "./mend-period.ts";
import { mendWord } from "./mend-word.ts";
import { isNumeric, readCell } from "./read-cell.ts";

/**
 * Returns the value of a cell as its column describes it, or the rule it breaks. A cell that is not to the letter is
 * mended where only one meaning is left; without a context it never is.
 */
export function readOrMend(
  cell: OfficeCell,
  column: DatasetColumn,
  context: MendingContext | null,
): CellReading {
  const raw = rawText(cell);
  const strict = readCell(raw, column);
  if ("value" in strict || !context || strict.fault.rule === "person_number") return strict;
  if (formulaError.test(raw.trim())) return { fault: { rule: "formula_error" } };
  const text = cellText(cell);
  const plain = text === raw.trim() ? strict : readCell(text, column);
  if ("value" in plain) return { value: plain.value, kind: "hidden_marks" };
  if (text === "" || mustStay.includes(plain.fault.rule)) return plain;
  const mending = mend(cell, column, context);
  if (mending === null) return plain;
  if ("fault" in mending) return mending;
  const checked = readCell(String(mending.value), column);
  return "value" in checked ? { value: checked.value, kind: mending.kind } : faultOfMended(checked, plain);
}

const formulaError = /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)|Err:\d{3})$/i;
const mustStay: readonly CellFault["rule"][] = ["person_number", "formula", "control_character", "negative"];

function mend(cell: OfficeCell, column: DatasetColumn, context: MendingContext): Mending {
  const { name, meta, allowed } = column;
  if (name === "kode_wilayah") return mendCode(cell, column, context);
  if (name === "periode") return mendPeriod(cell);
  if (meta.kind === "date") return mendDate(cell, context.decimalSign);
  if (allowed) return mendWord(cell, column);
  return isNumeric(column) ? mendNumber(cell, column, context.decimalSign) : null;
}

/** A mended number that its schema refuses is refused for what it is, not for how it was written. */
function faultOfMended(checked: { fault: CellFault }, plain: { fault: CellFault }): { fault: CellFault } {
  return ["negative", "out_of_range"].includes(checked.fault.rule) ? checked : plain;
}

function rawText(cell: OfficeCell): string {
  return typeof cell === "string" ? cell : cellText(cell);
}
