import type { CoarseLoss } from "#schemas";
import { kabupatenKotaOf } from "../region/index.ts";
import { type BaseRow, groupBy, type RoundedRow, sum } from "./base-row.ts";
import { cellWeight, levelsOf, quantitiesOf } from "./margins.ts";
import type { ProtectionReport } from "./protection.ts";
import { isSameTruth, type RowMemory } from "./row-memory.ts";
import type { Deviations } from "./split-loss.ts";

/** Returns what the protection did, without a true count: rows kept, changed and new, and the coarse loss. */
export function protectionReport(
  rows: readonly BaseRow[],
  rounded: ReadonlyMap<BaseRow, RoundedRow>,
  memory: RowMemory,
  base: number,
  beside: Deviations = { cells: [], sums: [] },
): Omit<ProtectionReport, "flowLoss"> {
  const fates = { kept: 0, changed: 0, new: 0, followed: 0 };
  for (const row of rows) {
    const published = rounded.get(row);
    if (published) fates[fateOf(row, published, memory)] += 1;
  }
  return {
    rows: rows.length,
    keptRows: fates.kept,
    changedRows: fates.changed,
    newRows: fates.new,
    followedRows: fates.followed,
    cellLoss: cellLoss(rows, rounded, base, beside.cells),
    sumLoss: sumLoss(rows, rounded, base, beside.sums),
  };
}

/** Returns the shares of cells, denominators and those beside them included, by their deviation from the truth. */
export function cellLoss(
  rows: readonly BaseRow[],
  rounded: ReadonlyMap<BaseRow, RoundedRow>,
  base: number,
  beside: readonly number[] = [],
): CoarseLoss {
  const deviations = rows.flatMap((row) => {
    const published = rounded.get(row);
    if (!published) return [];
    const parts = row.truth.map((count, index) => (published.values[index] ?? 0) - count);
    return [published.denominator - row.families, ...parts];
  });
  return coarseLoss([...deviations, ...beside], base);
}

/**
 * Returns the same for sums: every part, and every sum of parts, per kecamatan, per class and per kabupaten/kota.
 * Tables that reconcile with others have the same sums and are left out.
 */
export function sumLoss(
  rows: readonly BaseRow[],
  rounded: ReadonlyMap<BaseRow, RoundedRow>,
  base: number,
  beside: readonly number[] = [],
): CoarseLoss {
  const counted = rows.filter(({ pattern, protection }) => pattern !== "empty" && !protection.reconcilesWith);
  const groups = groupBy(counted, ({ dataset, area, program, period }) =>
    [dataset, kabupatenKotaOf(area), program ?? "", period].join("|"),
  );
  const deviations = [...groups.values()].flatMap((group) =>
    quantitiesOf(group).flatMap((quantity) =>
      levelsOf(quantity, cellWeight).flatMap((level) =>
        [...groupBy(group, level.placeOf).values()].map((within) =>
          sum(within.map((row) => deviationIn(row, rounded.get(row), quantity.parts))),
        ),
      ),
    ),
  );
  return coarseLoss([...deviations, ...beside], base);
}

function deviationIn(row: BaseRow, published: RoundedRow | undefined, parts: readonly string[]): number {
  return sum(
    row.truth.map((count, index) =>
      parts.includes(row.parts[index] ?? "") ? (published?.values[index] ?? 0) - count : 0,
    ),
  );
}

/** Returns the shares of deviations by size, each to the nearest 5 percent: exact ones would help an attacker. */
export function coarseLoss(deviations: readonly number[], base: number): CoarseLoss {
  const share = (from: number, below: number) => {
    const inside = deviations.filter(
      (deviation) => Math.abs(deviation) >= from && Math.abs(deviation) < below,
    );
    return deviations.length === 0 ? 0 : Math.round((20 * inside.length) / deviations.length) * 5;
  };
  return {
    exactPercent: share(0, 1),
    belowBasePercent: share(1, base),
    belowTwiceBasePercent: share(base, 2 * base),
    largerPercent: share(2 * base, Number.POSITIVE_INFINITY),
  };
}

function fateOf(
  row: BaseRow,
  published: RoundedRow,
  memory: RowMemory,
): "kept" | "changed" | "new" | "followed" {
  const before = memory.inLedger(row);
  if (!before) return "new";
  if (!isSameTruth(row, before.truth)) return "changed";
  const isKept =
    published.denominator === before.published.denominator &&
    published.values.every((value, index) => value === before.published.values[index]);
  return isKept ? "kept" : "followed";
}
