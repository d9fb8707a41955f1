import type { DesilClassPolicy, Program } from "#schemas";
import { rowShape } from "../program/index.ts";
import { type BaseRow, groupBy, type RoundedRow, sum } from "./base-row.ts";
import type { CityBlock, CityClass } from "./city-block.ts";
import type { DecidedShare } from "./city-denominators.ts";
import type { DenominatorBook } from "./denominator-book.ts";
import { drawsOf } from "./draws.ts";
import { structuralZeros } from "./program-rows.ts";
import type { KeyedDraw } from "./protection.ts";
import { anyProgram, isReceivingTable } from "./receiving-table.ts";
import type { RowMemory } from "./row-memory.ts";
import { toUnits } from "./units.ts";

/** A kecamatan row with its published values. */
export interface KecamatanRow extends RoundedRow {
  readonly row: BaseRow;
}

/** All rows of one kabupaten/kota, triwulan and class: per desil, and per kecamatan. */
export interface CityGroup {
  readonly area: string;
  readonly triwulans: readonly string[];
  readonly classKey: string;
  readonly rows: readonly BaseRow[];
  readonly kecamatan: readonly KecamatanRow[];
}

export interface CityOptions {
  readonly base: number;
  readonly minimum: number;
  readonly classes: DesilClassPolicy;
  readonly programs: readonly Program[];
  readonly draw: KeyedDraw;
  readonly memory: RowMemory;
  readonly book: DenominatorBook;
}

/** Returns the margins, aims and rules of a class, ready to be fitted. */
export function assembleCityClass(group: CityGroup, share: DecidedShare, options: CityOptions): CityClass {
  const blocks = [...groupBy(group.rows, (row) => row.program ?? "").values()].flatMap((rows) =>
    rows[0]?.pattern === "empty" ? [] : [blockOf(rows, group, share, options)],
  );
  const any = blocks.find(
    ({ program, rows }) => program === anyProgram && rows.every((row) => isReceivingTable(row.protection)),
  );
  const [first] = group.rows;
  const listed = options.programs
    .filter(({ id }) => id !== anyProgram)
    .map((program) => ({
      block: blocks.find((block) => block.program === program.id) ?? null,
      hasRule: program.eligibility !== null,
      isOffered: first !== undefined && rowShape(program, group.area, first.desilClass).kind !== "empty",
    }));
  const others = blocks
    .filter((block) => block !== any && !listed.some((entry) => entry.block === block))
    .map((block) => ({ block, hasRule: true, isOffered: true }));
  return {
    base: options.base,
    rowUnits: share.units,
    absorber: share.absorber,
    any: any ?? null,
    programs: [...listed, ...others],
  };
}

function blockOf(
  rows: readonly BaseRow[],
  { kecamatan }: CityGroup,
  { absorber }: DecidedShare,
  { base, programs, draw, memory }: CityOptions,
): CityBlock {
  const [first] = rows as [BaseRow];
  const sums = kecamatan
    .filter(({ row }) => row.program === first.program)
    .map(({ row, values }) => toUnits(valuesOf(row, values, first.parts), base));
  const margins = {
    columnUnits: first.parts.map((_, part) => sum(sums.map(({ units }) => units[part] ?? 0))),
    columnRemainders: first.parts.map((_, part) => sum(sums.map(({ remainders }) => remainders[part] ?? 0))),
  };
  return {
    program: first.program,
    pattern: first.pattern,
    rows,
    ...margins,
    draws: rows.map((row) => drawsOf(row, draw)),
    structuralZeros: rows.map((row) => structuralZeros(row, programs)),
    kept: keptUnits(rows, margins, absorber, base, memory),
  };
}

/** Values of a kecamatan row in the wanted parts, totals added up where only totals are wanted. */
function valuesOf(row: BaseRow, values: readonly number[], parts: readonly string[]): number[] {
  return parts.map((part) => {
    const own = row.parts.indexOf(part);
    if (own >= 0) return values[own] ?? 0;
    const states = row.protection.totals[part] ?? [];
    return sum(states.map((state) => values[row.parts.indexOf(state)] ?? 0));
  });
}

function keptUnits(
  rows: readonly BaseRow[],
  margins: Pick<CityBlock, "columnUnits" | "columnRemainders">,
  absorber: number,
  base: number,
  memory: RowMemory,
): number[][] | null {
  const tables = rows.map((row, index) => {
    const [values] = memory.candidates(row);
    const rest = (part: number) => (index === absorber ? (margins.columnRemainders[part] ?? 0) : 0);
    return values?.map((value, part) => (value - rest(part)) / base);
  });
  const isWhole = (table: (number[] | undefined)[]): table is number[][] =>
    table.every((units) => units?.every((unit) => Number.isInteger(unit) && unit >= 0));
  if (!isWhole(tables)) return null;
  const meets = margins.columnUnits.every(
    (total, part) => sum(tables.map((units) => units[part] ?? 0)) === total,
  );
  return meets ? tables : null;
}
