import type { Program } from "#schemas";
import { comparePeriods } from "../period/index.ts";
import { rowShape } from "../program/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import { type AnyRow, anyRowAgrees, type ProgramRow, roundAnyRow } from "./any-row.ts";
import { type BaseRow, groupBy, problemAt, type RoundedRow, seriesKey } from "./base-row.ts";
import type { KeyedDraw, ProtectionProblem } from "./protection.ts";
import { anyProgram, isReceivingTable, receivingStates } from "./receiving-table.ts";
import { roundRow } from "./round-row.ts";
import type { RowMemory } from "./row-memory.ts";

export interface RowOptions {
  readonly base: number;
  readonly programs: readonly Program[];
  readonly draw: KeyedDraw;
  readonly memory: RowMemory;
}

/**
 * Returns the rounded rows of kecamatan tables: programmes first, then SALAH_SATU to agree with them. A row
 * whose true counts and denominator did not change keeps the values last published for it.
 */
export function roundKecamatanRows(
  rows: readonly BaseRow[],
  options: RowOptions,
  onGroup: (done: number, total: number) => void,
): { rounded: Map<BaseRow, RoundedRow>; problems: ProtectionProblem[] } {
  const rounded = new Map<BaseRow, RoundedRow>();
  const problems: ProtectionProblem[] = [];
  const inTime = [...rows].sort((left, right) => comparePeriods(left.period, right.period));
  const groups = groupBy(inTime, (row) => [row.dataset, row.area, row.classKey, row.period].join("|"));
  for (const [index, group] of [...groups.values()].entries()) {
    const any = group.find((row) => row.program === anyProgram && isReceivingTable(row.protection));
    for (const row of group)
      if (row !== any) keepRow(row, roundOrKeep(row, options), rounded, options.memory);
    if (any) {
      const values = roundAny(any, group, rounded, options);
      if (values) keepRow(any, values, rounded, options.memory);
      else problems.push(problemAt(any, "any_programme_impossible", "correct_input"));
    }
    onGroup(index + 1, groups.size);
  }
  return { rounded, problems };
}

/** Returns a draw in [0, 1) per part of the row, the same in every period. */
export function drawsOf(row: BaseRow, draw: KeyedDraw): number[] {
  return row.parts.map((part) => draw(`${seriesKey(row)}|${part}`));
}

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

function keepRow(
  row: BaseRow,
  values: readonly number[],
  rounded: Map<BaseRow, RoundedRow>,
  memory: RowMemory,
): void {
  const denominator = memory.denominatorOf(row);
  rounded.set(row, { denominator, values });
  memory.remember(row, values);
}

function roundOrKeep(row: BaseRow, { base, draw, memory }: RowOptions): readonly number[] {
  if (row.pattern === "empty") return [];
  const [kept] = memory.candidates(row);
  return kept ?? roundRow(row.truth, memory.denominatorOf(row), base, drawsOf(row, draw));
}

function roundAny(
  row: BaseRow,
  group: readonly BaseRow[],
  rounded: ReadonlyMap<BaseRow, RoundedRow>,
  { base, programs, draw, memory }: RowOptions,
): readonly number[] | null {
  if (row.pattern === "empty") return [];
  const denominator = memory.denominatorOf(row);
  const beside = programRows(programs, row, (id) => {
    const found = group.find(({ program }) => program === id);
    const values = found && rounded.get(found)?.values;
    return found && values && { pattern: found.pattern, values };
  });
  const any: AnyRow = {
    pattern: row.pattern,
    truth: row.truth,
    draws: drawsOf(row, draw),
    structuralZeros: structuralZeros(row, programs),
  };
  const kept = memory.candidates(row).find((values) => anyRowAgrees(values, any, beside, denominator, base));
  return kept ?? roundAnyRow(any, beside, denominator, base);
}
