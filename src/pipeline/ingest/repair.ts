import type { OfficeCell, Repair } from "../office/index.ts";
import { cellText } from "../office/index.ts";
import { maskPersonNumbers, text } from "../problems/index.ts";

/** What was put right on the way in: of the file as a whole, or of one cell. */
export type RepairKind =
  | Repair
  | "delimiter"
  | "encoding"
  | "titles"
  | "sheet"
  | "empty_rows"
  | "total_row"
  | "trailing_blanks"
  | "blank_columns"
  | "header_name"
  | "hidden_marks"
  | "spelling"
  | "period"
  | "date"
  | "percent_sign";

/** One thing that was put right, told to the office and to nobody else. */
export interface InputRepair {
  readonly kind: RepairKind;
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  /** As the office wrote it; empty where the whole file is meant. */
  readonly written: string;
  /** As it was read. */
  readonly read: string;
}

const longestShown = 40;

/** Returns the record of a repair; what was written is shown on one line and never holds the number of a person. */
export function repair(
  kind: RepairKind,
  place: { readonly file: string; readonly row?: number | null; readonly column?: string | null },
  written: OfficeCell = null,
  read = "",
): InputRepair {
  const { file, row = null, column = null } = place;
  const shown = maskPersonNumbers(cellText(written)).slice(0, longestShown);
  return { kind, file, row, column, written: shown, read };
}

/** Returns one line per file and kind of repair: how often, and one example. */
export function repairTexts(repairs: readonly InputRepair[]): string[] {
  const groups = Map.groupBy(repairs, ({ file, kind }) => `${file}|${kind}`);
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const { file, kind, row, column, written, read } = first;
    const example = [
      row === null ? "" : text("problems.row", { row }),
      column === null ? "" : text("problems.column", { column }),
      written === "" ? "" : text("input.read_as", { written, read }),
    ].filter(Boolean);
    const told = text(`input.repair.${kind}`, { count: alike.length, read });
    const shown = example.length > 0 ? ` ${text("input.example", { example: example.join(", ") })}` : "";
    return [`${file}: ${told}${shown}`];
  });
}
