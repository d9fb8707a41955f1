import type { BaseRow, RoundedRow } from "./base-row.ts";
import type { CoarseLoss, ProtectionReport } from "./protection.ts";
import { isSameTruth, type RowMemory } from "./row-memory.ts";

/** Returns what the protection did, without a true count: rows kept, changed and new, and the coarse loss. */
export function protectionReport(
  rows: readonly BaseRow[],
  rounded: ReadonlyMap<BaseRow, RoundedRow>,
  memory: RowMemory,
  base: number,
): ProtectionReport {
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
    loss: coarseLoss(rows, rounded, base),
  };
}

/** Returns the shares of cells by their deviation from the truth, each to the nearest 5 percent. */
export function coarseLoss(
  rows: readonly BaseRow[],
  rounded: ReadonlyMap<BaseRow, RoundedRow>,
  base: number,
): CoarseLoss {
  const tally = { exact: 0, belowBase: 0, belowTwiceBase: 0, larger: 0 };
  let cells = 0;
  for (const row of rows) {
    const published = rounded.get(row);
    if (!published) continue;
    const pairs = [
      [row.families, published.denominator],
      ...row.truth.map((count, index) => [count, published.values[index]]),
    ];
    for (const [count = 0, value = 0] of pairs) {
      const deviation = Math.abs(value - count);
      if (deviation === 0) tally.exact += 1;
      else if (deviation < base) tally.belowBase += 1;
      else if (deviation < 2 * base) tally.belowTwiceBase += 1;
      else tally.larger += 1;
      cells += 1;
    }
  }
  const share = (count: number) => (cells === 0 ? 0 : Math.round((20 * count) / cells) * 5);
  return {
    exactPercent: share(tally.exact),
    belowBasePercent: share(tally.belowBase),
    belowTwiceBasePercent: share(tally.belowTwiceBase),
    largerPercent: share(tally.larger),
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
