import { isBlank, officeWord } from "./cells/index.ts";
import type { OfficeColumn, OfficeRow } from "./table.ts";

/** Returns the columns by their names; nameless ones only where the sample holds something in them. */
export function columnsOf(names: readonly string[], sample: readonly OfficeRow[]): OfficeColumn[] {
  const width = Math.max(names.length, ...sample.map(({ cells }) => cells.length));
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, position) => position).flatMap((position) => {
    const name = names[position] ?? "";
    if (name === "" && !sample.some(({ cells }) => !isBlank(cells[position] ?? null))) return [];
    const own = name === "" ? `kolom ${columnLetter(position)}` : name;
    const times = (seen.get(officeWord(own)) ?? 0) + 1;
    seen.set(officeWord(own), times);
    return [{ name: times === 1 ? own : `${own} (${times})`, position }];
  });
}

/** Returns the letter of a column: 0 gives A, 26 gives AA. */
export function columnLetter(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : columnLetter(Math.floor(position / 26) - 1) + letter;
}
