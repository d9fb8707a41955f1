import type { YesNoColumn } from "#schemas";
import { type OfficeCell, officeWord } from "../office/index.ts";

/** Yes, no, or a word the mapping does not know. */
export type YesNo = "ya" | "tidak" | "unknown";

/** Returns the function that reads the office's words for yes and no. */
export function yesNoReader({ ya, tidak }: Pick<YesNoColumn, "ya" | "tidak">): (cell: OfficeCell) => YesNo {
  const yes = new Set(ya.map(officeWord));
  const no = new Set(tidak.map(officeWord));
  return (cell) => {
    const word = officeWord(cell);
    if (yes.has(word)) return "ya";
    return no.has(word) ? "tidak" : "unknown";
  };
}

/** Returns the function that reads a desil: 1 to 10, 0 for none, null for a word that is neither. */
export function desilReader(none: readonly string[]): (cell: OfficeCell) => number | null {
  const without = new Set(none.map(officeWord));
  return (cell) => {
    const word = officeWord(cell);
    const digits = /^(?:desil|dsl|d)?[ .-]*0*(10|[1-9])(?:[.,]0+)?$/.exec(word)?.[1];
    if (digits) return Number(digits);
    return word === "" || without.has(word) ? 0 : null;
  };
}
