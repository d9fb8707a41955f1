import type { Program } from "#schemas";
import { comparePeriods } from "../period/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import type { ProgramRow } from "./any-row.ts";
import { roundAnyRows } from "./any-rows.ts";
import { type BaseRow, groupBy, problemAt, type RoundedRow } from "./base-row.ts";
import { chooseTogether, type RowsTogether } from "./choose-together.ts";
import { programRows } from "./program-rows.ts";
import type { KeyedDraw, ProtectionProblem } from "./protection.ts";
import { anyProgram, isReceivingTable } from "./receiving-table.ts";
import type { RoundingHistory } from "./rounding-history.ts";
import type { RowMemory } from "./row-memory.ts";

export interface RowOptions {
  readonly base: number;
  readonly cityWeight: number;
  readonly programs: readonly Program[];
  readonly draw: KeyedDraw;
  readonly memory: RowMemory;
  readonly history: RoundingHistory;
}

/**
 * Returns the rounded rows of kecamatan tables, period after period: the rows of a programme in a
 * kabupaten/kota are chosen together, then those of SALAH_SATU to agree with the programmes. A row whose true
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
  const groups = groupBy(inTime, ({ dataset, period, area }) =>
    [dataset, kabupatenKotaOf(area), period].join("|"),
  );
  const total = new Set(inTime.map(placeOf)).size;
  let done = 0;
  for (const group of groups.values()) {
    const isAny = (row: BaseRow) => row.program === anyProgram && isReceivingTable(row.protection);
    for (const own of groupBy(
      group.filter((row) => !isAny(row)),
      (row) => row.program ?? "",
    ).values())
      keepRows(own, roundProgram(own, options), rounded, options);
    const any = group.filter(isAny);
    const anyValues = roundAny(any, group, rounded, options);
    for (const [row, values] of anyValues)
      if (!values) problems.push(problemAt(row, "any_programme_impossible", "correct_input"));
    keepRows(any, anyValues, rounded, options);
    for (const _place of new Set(group.map(placeOf))) {
      done += 1;
      onGroup(done, total);
    }
  }
  return { rounded, problems };
}

function placeOf(row: BaseRow): string {
  return [row.dataset, row.area, row.classKey, row.period].join("|");
}

/** Rows of one programme with what they need to be chosen together; rows without counts are left out. */
function togetherOf(rows: readonly BaseRow[], { base, cityWeight, draw, memory, history }: RowOptions) {
  const [first] = rows;
  const name = [first?.dataset, kabupatenKotaOf(first?.area ?? ""), first?.program ?? ""].join("|");
  return {
    rows: rows.filter(({ pattern }) => pattern !== "empty"),
    searchName: `${name}|${first?.period}`,
    base,
    cityWeight,
    draw,
    denominatorOf: memory.denominatorOf,
    directionOf: history.directionOf,
  } satisfies Omit<RowsTogether, "keptOf">;
}

function roundProgram(rows: readonly BaseRow[], options: RowOptions): Map<BaseRow, readonly number[]> {
  const keptOf = (row: BaseRow) => options.memory.candidates(row)[0] ?? null;
  return chooseTogether({ ...togetherOf(rows, options), keptOf });
}

function roundAny(
  rows: readonly BaseRow[],
  group: readonly BaseRow[],
  rounded: ReadonlyMap<BaseRow, RoundedRow>,
  options: RowOptions,
): Map<BaseRow, readonly number[] | null> {
  if (rows.length === 0) return new Map();
  const { programs, memory } = options;
  const places = groupBy(group, placeOf);
  const besideOf = (row: BaseRow): ProgramRow[] =>
    programRows(programs, row, (id) => {
      const found = places.get(placeOf(row))?.find(({ program }) => program === id);
      const values = found && rounded.get(found)?.values;
      return found && values && { pattern: found.pattern, values };
    });
  return roundAnyRows({ ...togetherOf(rows, options), programs, memory, besideOf });
}

function keepRows(
  rows: readonly BaseRow[],
  values: ReadonlyMap<BaseRow, readonly number[] | null>,
  rounded: Map<BaseRow, RoundedRow>,
  { memory, history }: RowOptions,
): void {
  for (const row of rows) {
    const own = values.get(row) ?? [];
    rounded.set(row, { denominator: memory.denominatorOf(row), values: own });
    memory.remember(row, own);
    if (own.length > 0) history.remember(row, own);
  }
}
