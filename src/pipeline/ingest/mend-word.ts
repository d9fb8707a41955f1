import type { DatasetColumn } from "#schemas";
import { cellText, type OfficeCell, readWhole } from "../office/index.ts";
import type { Mending } from "./cell.ts";

/** Returns the value of a list that differs from the cell only in case, spaces, hyphens or empty decimals. */
export function mendWord(cell: OfficeCell, { allowed }: DatasetColumn): Mending {
  const word = plain(cellText(cell));
  const alike = (allowed ?? []).filter((value) => plain(value) === word);
  const [only] = alike;
  if (only !== undefined && alike.length === 1) return { value: only, kind: "spelling" };
  const whole = readWhole(cell);
  const value = "value" in whole ? allowed?.find((one) => one === String(whole.value)) : undefined;
  return value === undefined ? null : { value, kind: "decimal_comma" };
}

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, " ");
