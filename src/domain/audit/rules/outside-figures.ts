import { check, type Evidence, findingOn, type Notes } from "../evidence.ts";
import { type Interval, methodInterval, sumIntervals, widthOf } from "../interval.ts";
import { figureRows } from "../links/figure-rows.ts";
import { impossibleStates } from "../public-rules.ts";
import { cellOf, familiesOf, findingAt, type PublishedRow, splitColumns } from "../published-row.ts";
import type { OutsideFigure } from "../report.ts";

/**
 * An exact sum known from elsewhere must not pin a count: what is left for each cell of the sum once the others
 * are taken off stays open, and for a small cell stays a whole base wide. A sum that no truth allows under the
 * method fails too: it counts something else, or the tables do.
 */
export function outsideFigures({ input, rows, base }: Evidence, notes: Notes): void {
  for (const figure of input.outsideFigures ?? [])
    for (const cells of figureRows(figure, rows))
      checkFigure(figure, cells, { input, rows, base, minimum: 0 }, notes);
}

function checkFigure(
  figure: OutsideFigure,
  cells: readonly PublishedRow[],
  { base, input }: Evidence,
  notes: Notes,
): void {
  const own = cells.map((row) => possible(row, figure.kolom, base, impossibleStates(row, input.programs)));
  const all = sumIntervals(own);
  const isPossible = all.low <= figure.nilai && figure.nilai <= all.high;
  check(notes, isPossible, () =>
    findingOn(
      {
        kode_wilayah: figure.kode_wilayah,
        periode: figure.periode,
        program: figure.program,
        column: figure.kolom,
      },
      "the outside figure contradicts the tables",
    ),
  );
  for (const [index, row] of cells.entries()) {
    const interval = own[index];
    if (!interval || !isPossible || widthOf(interval) === 0) continue;
    const left = {
      low: Math.max(interval.low, figure.nilai - (all.high - interval.high)),
      high: Math.min(interval.high, figure.nilai - (all.low - interval.low)),
    };
    const value = cellOf(row, figure.kolom) ?? 0;
    const isSmall = value <= base || familiesOf(row) - value <= base;
    check(notes, widthOf(left) >= (isSmall ? base - 1 : 1), () =>
      findingAt(row, "an outside figure narrows this count", figure.kolom),
    );
  }
}

/** Here an interval must hold the truth for certain: the largest part of a row may have moved further. */
function possible(
  row: PublishedRow,
  column: string,
  base: number,
  impossible: ReadonlySet<string>,
): Interval {
  const split = splitColumns(row);
  const largest = Math.max(...split.map((part) => cellOf(row, part) ?? 0));
  const parts = split.includes(column) ? [column] : (row.protection.totals[column] ?? []);
  return sumIntervals(
    parts.map((part) => {
      if (impossible.has(part)) return { low: 0, high: 0 };
      const value = cellOf(row, part) ?? 0;
      const interval = methodInterval(value, base);
      if (value !== largest) return interval;
      const further = split.length * (base - 1);
      return { low: Math.max(0, interval.low - further), high: interval.high + further };
    }),
  );
}
