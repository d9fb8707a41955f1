import type { ListMapping, Program, ProgramList, YesNoColumn } from "#schemas";
import type { OfficeCell, OfficeRow } from "../office/index.ts";
import { rulesByDesil } from "../sample/eligibility.ts";
import { type ColumnPlace, mappedPrograms } from "./find-columns.ts";
import type { RowFinding } from "./finding.ts";
import { remembered } from "./remembered.ts";
import { type YesNo, yesNoReader } from "./words.ts";

/** What a row says of the programmes, one bit each. */
export interface ProgramReading {
  readonly received: number;
  readonly eligible: number;
  readonly findings: readonly RowFinding[];
}

/** One column of yes and no about a programme. */
interface Question {
  readonly of: "received" | "eligible";
  readonly bit: number;
  readonly column: string;
  readonly at: number;
  readonly read: (cell: OfficeCell) => YesNo;
  /** Claims whether the rule leaves that desil out. */
  readonly isOutside: (desil: number) => boolean;
}

/** Returns the function that reads who receives what, and who the office found eligible. */
export function programReader(
  mapping: ListMapping,
  place: ColumnPlace,
  programs: ProgramList,
): (row: OfficeRow, desil: number) => ProgramReading {
  const questions = mappedPrograms(mapping).flatMap((id, index) => {
    const own = mapping.program[id];
    const program = programs.find((one) => one.id === id);
    if (!own || !program) return [];
    const received = question("received", index, own, place, program);
    return own.layak ? [received, question("eligible", index, own.layak, place, program)] : [received];
  });
  return ({ cells }, desil) => {
    const masks = { received: 0, eligible: 0 };
    const findings: RowFinding[] = [];
    for (const { of, bit, column, at, read, isOutside } of questions) {
      const cell = cells[at] ?? null;
      const answer = read(cell);
      if (answer === "unknown") findings.push({ kind: "program_unknown", column, word: String(cell ?? "") });
      if (answer !== "ya") continue;
      if (of === "eligible" && desil > 0 && isOutside(desil))
        findings.push({ kind: "eligible_outside_rule", column });
      else masks[of] |= bit;
    }
    return { ...masks, findings };
  };
}

function question(
  of: Question["of"],
  index: number,
  column: YesNoColumn,
  place: ColumnPlace,
  program: Program,
): Question {
  const rules = rulesByDesil(program);
  return {
    of,
    bit: 1 << index,
    column: column.kolom,
    at: place(column.kolom),
    read: remembered(yesNoReader(column)),
    isOutside: (desil) => rules[desil - 1] === "outside",
  };
}
