import type { Program } from "#schemas";
import { type RowShape, rowShape } from "../program/index.ts";
import type { PublishedRow } from "./published-row.ts";

/** The programme that means "at least one of the others". */
export const anyProgramme = "SALAH_SATU";

const eligibleColumns = ["layak_menerima", "layak_belum"];

/** Returns what the public rules let a row hold; undefined where the row has no known programme. */
export function shapeOf(row: PublishedRow, programs: readonly Program[]): RowShape | undefined {
  const program = programs.find(({ id }) => id === row.program);
  return program && rowShape(program, row.city, row.desilClass);
}

/** Returns the states that no family of the row can be in by rule. */
export function impossibleStates(row: PublishedRow, programs: readonly Program[]): ReadonlySet<string> {
  const isNoneEligible = shapeOf(row, programs)?.kind === "none_eligible";
  return new Set(
    isNoneEligible ? row.protection.states.filter((state) => eligibleColumns.includes(state)) : [],
  );
}
