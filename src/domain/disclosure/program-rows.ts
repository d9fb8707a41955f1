import type { Program } from "#schemas";
import { rowShape } from "../program/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import type { ProgramRow } from "./any-row.ts";
import type { BaseRow } from "./base-row.ts";
import { anyProgram, receivingStates } from "./receiving-table.ts";

/** Returns the programmes other than SALAH_SATU as they stand beside it: published values, rule, offer. */
export function programRows(
  programs: readonly Program[],
  place: Pick<BaseRow, "area" | "desilClass">,
  valuesOf: (program: string) => Pick<ProgramRow, "pattern" | "values"> | undefined,
): ProgramRow[] {
  return programs
    .filter(({ id }) => id !== anyProgram)
    .map((program) => ({
      ...(valuesOf(program.id) ?? { pattern: "empty" as const, values: [] }),
      hasRule: program.eligibility !== null,
      isOffered: rowShape(program, kabupatenKotaOf(place.area), place.desilClass).kind !== "empty",
    }));
}

/** Returns per part of the row whether the public rules leave no family in it. */
export function structuralZeros(row: BaseRow, programs: readonly Program[]): boolean[] {
  const program = programs.find(({ id }) => id === row.program);
  const isNoneEligible =
    row.pattern === "states" &&
    program !== undefined &&
    rowShape(program, kabupatenKotaOf(row.area), row.desilClass).kind === "none_eligible";
  return row.parts.map((_, index) => isNoneEligible && receivingStates[index]?.eligible === true);
}
