import type { Program } from "#schemas";
import { comparePeriods } from "../period/index.ts";
import { rowShape } from "../program/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import { type AnyRow, anyRowAgrees, type ProgramRow, roundAnyRow } from "./any-row.ts";
import { type BaseRow, groupBy, problemAt, type RoundedRow } from "./base-row.ts";
import { chooseTogether } from "./choose-together.ts";
import type { KeyedDraw, ProtectionProblem } from "./protection.ts";
import { anyProgram, isReceivingTable, receivingStates } from "./receiving-table.ts";
import type { RoundingHistory } from "./rounding-history.ts";
import type { RowMemory } from "./row-memory.ts";

export interface RowOptions {
  readonly base: number;
  readonly programs: readonly Program[];
  readonly draw: KeyedDraw;
  readonly memory: RowMemory;
  readonly history: RoundingHistory;
}

/**
 * Returns the rounded rows of kecamatan tables, period after period: the rows of a programme in a
 * kabupaten/kota are chosen together, then SALAH_SATU row by row to agree with the programmes. A row whose true
 * counts and denominator did not change keeps the values last published for it.
 */
export function roundKecamatanRows(
  rows: readonly BaseRow[],
  options: RowOptions,
  onGroup: (done: number, total: number) => void,
): { rounded: Map<BaseRow, RoundedRow>; problems: ProtectionProblem[] } {
  const rounded = new Map<BaseRow, RoundedRow>();
  const problems: ProtectionProblem[] = [];
  const inTime = [...rows].sort((left, right) => comparePeriods(left.period, right.period));
  const groups = [
    ...groupBy(inTime, ({ dataset, period, area }) => [dataset, period, kabupatenKotaOf(area)].join("|")),
  ];
  const total = new Set(inTime.map(placeOf)).size;
  let done = 0;
  for (const [name, group] of groups) {
    const chosen = chooseGroup(name, group, options);
    for (const place of groupBy(group, placeOf).values()) {
      problems.push(...roundPlace(place, chosen, options, rounded));
      done += 1;
      onGroup(done, total);
    }
  }
  return { rounded, problems };
}

/** Chooses the rows of each programme together. */
function chooseGroup(
  group: string,
  rows: readonly BaseRow[],
  { base, draw, memory, history }: RowOptions,
): Map<BaseRow, readonly number[]> {
  const counted = rows.filter(({ pattern }) => pattern !== "empty");
  const chosen = new Map<BaseRow, readonly number[]>();
  for (const [program, own] of groupBy(counted, (row) => row.program ?? "")) {
    const [first] = own;
    const values = chooseTogether({
      rows: own,
      name: [first?.dataset, kabupatenKotaOf(first?.area ?? ""), program].join("|"),
      searchName: `${group}|${program}`,
      base,
      draw,
      denominatorOf: memory.denominatorOf,
      keptOf: (row) => memory.candidates(row)[0] ?? null,
      directionOf: history.directionOf,
    });
    for (const [row, parts] of values) chosen.set(row, parts);
  }
  return chosen;
}

/** Settles the rows of one kecamatan, class and period. */
function roundPlace(
  group: readonly BaseRow[],
  chosen: ReadonlyMap<BaseRow, readonly number[]>,
  options: RowOptions,
  rounded: Map<BaseRow, RoundedRow>,
): ProtectionProblem[] {
  const any = group.find((row) => row.program === anyProgram && isReceivingTable(row.protection));
  for (const row of group) if (row !== any) keepRow(row, chosen.get(row) ?? [], rounded, options);
  if (!any) return [];
  const values = roundAny(any, group, chosen.get(any) ?? [], rounded, options);
  if (!values) return [problemAt(any, "any_programme_impossible", "correct_input")];
  keepRow(any, values, rounded, options);
  return [];
}

function placeOf(row: BaseRow): string {
  return [row.dataset, row.area, row.classKey, row.period].join("|");
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
  { memory, history }: RowOptions,
): void {
  const denominator = memory.denominatorOf(row);
  rounded.set(row, { denominator, values });
  memory.remember(row, values);
  if (row.pattern !== "empty") history.remember(row, values);
}

function roundAny(
  row: BaseRow,
  group: readonly BaseRow[],
  chosen: readonly number[],
  rounded: ReadonlyMap<BaseRow, RoundedRow>,
  { base, programs, memory }: RowOptions,
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
    aims: chosen,
    structuralZeros: structuralZeros(row, programs),
  };
  const kept = memory.candidates(row).find((values) => anyRowAgrees(values, any, beside, denominator, base));
  return kept ?? roundAnyRow(any, beside, denominator, base);
}
