import type { DatasetColumn } from "#schemas";
import { holdsPersonNumber, text } from "../problems/index.ts";
import type { CellFault, CellReading } from "./cell.ts";
import { readNumber } from "./read-number.ts";
import { schemaFault } from "./schema-fault.ts";

/** Returns the value of a cell as its column describes it, or the rule it breaks. */
export function readCell(raw: string, column: DatasetColumn): CellReading {
  const written = raw.trim();
  const unsafe = unsafeContent(raw, column);
  if (unsafe) return { fault: unsafe };
  if (written === "") return column.isOptional ? { value: null } : { fault: required(column) };
  const reading = isNumeric(column) ? readNumber(written, column) : { value: written };
  if ("fault" in reading) return reading;
  const fault = schemaFault(reading.value, column);
  return fault ? { fault } : reading;
}

/** Returns what makes a cell unfit for any column: the number of a person, a formula, a hidden character. */
export function unsafeContent(raw: string, column?: DatasetColumn): CellFault | null {
  if (holdsPersonNumber(raw)) return { rule: "person_number" };
  const sign = /^\s*([=+@\t-])/.exec(raw)?.[1];
  if (sign && !(column && isNumeric(column) && /^\s*-[\d.,\s]+$/.test(raw)))
    return { rule: "formula", parameters: { sign: sign === "\t" ? text("sign.tab") : sign } };
  return /\p{Cc}|\uFEFF|[\u200B-\u200F\u202A-\u202E]/u.test(raw) ? { rule: "control_character" } : null;
}

/** Claims whether the cells of a column hold numbers. */
export const isNumeric = ({ meta }: DatasetColumn) =>
  meta.kind === "count" || meta.kind === "percent" || meta.kind === "number";

const required = ({ name }: DatasetColumn): CellFault => ({
  rule: "required",
  parameters: { hint: text(name === "sifat_data" ? "hint.nature" : "hint.none") },
});
