import type { Program } from "#schemas";
import { type AnyRow, anyRowAgrees, type ProgramRow, roundAnyRow } from "./any-row.ts";
import type { BaseRow } from "./base-row.ts";
import { chooseTogether, type RowsTogether } from "./choose-together.ts";
import { structuralZeros } from "./program-rows.ts";
import type { RowMemory } from "./row-memory.ts";

export interface AnyRowsTogether extends Omit<RowsTogether, "keptOf"> {
  readonly programs: readonly Program[];
  readonly memory: RowMemory;
  /** The programmes' published rows of the same kecamatan, class and period. */
  readonly besideOf: (row: BaseRow) => readonly ProgramRow[];
}

const mostPasses = 4;

/**
 * Returns publishable values of the SALAH_SATU rows of a kabupaten/kota and period, or null for rows that have
 * none. They are chosen together like a programme; a row whose choice the programmes do not allow takes the
 * nearest values they do allow, and the others are chosen once more around it.
 */
export function roundAnyRows(together: AnyRowsTogether): Map<BaseRow, readonly number[] | null> {
  const settled = new Map<BaseRow, readonly number[] | null>();
  for (const row of together.rows) {
    const kept = keptValues(row, together);
    if (kept) settled.set(row, kept);
  }
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    const chosen = chooseTogether({ ...together, keptOf: (row) => settled.get(row) ?? null });
    const open = together.rows.filter((row) => !settled.has(row));
    const found = open.map((row) => [row, agreeingValues(row, chosen.get(row) ?? [], together)] as const);
    const misfits = found.filter(([row, values]) => !isSame(values, chosen.get(row)));
    const isLast = misfits.length === 0 || pass === mostPasses;
    for (const [row, values] of isLast ? found : misfits) settled.set(row, values);
    if (isLast) break;
  }
  return settled;
}

function keptValues(row: BaseRow, together: AnyRowsTogether): readonly number[] | undefined {
  const { base, memory, besideOf } = together;
  const any = anyRow(row, [], together);
  return memory
    .candidates(row)
    .find((values) => anyRowAgrees(values, any, besideOf(row), memory.denominatorOf(row), base));
}

function agreeingValues(
  row: BaseRow,
  aims: readonly number[],
  together: AnyRowsTogether,
): readonly number[] | null {
  const { base, memory, besideOf } = together;
  return roundAnyRow(anyRow(row, aims, together), besideOf(row), memory.denominatorOf(row), base);
}

function anyRow(row: BaseRow, aims: readonly number[], { programs }: AnyRowsTogether): AnyRow {
  const pattern = row.pattern === "states" ? "states" : "totals";
  return { pattern, truth: row.truth, aims, structuralZeros: structuralZeros(row, programs) };
}

function isSame(values: readonly number[] | null, others: readonly number[] | undefined): boolean {
  return values === null || values.every((value, part) => value === others?.[part]);
}
