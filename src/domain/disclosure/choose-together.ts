import { type BaseRow, groupBy, sum } from "./base-row.ts";
import { drawsOf } from "./draws.ts";
import {
  type AnnealOptions,
  type GroupBy,
  keepMultiples,
  keepValues,
  type RowPlan,
  roundStates,
} from "./engine/index.ts";
import { randomisedTarget } from "./keyed-rounding.ts";
import { cellWeight, levelsOf, type MarginLevel, type Quantity, quantitiesOf } from "./margins.ts";
import type { KeyedDraw } from "./protection.ts";
import type { Direction } from "./rounding-history.ts";

export interface RowsTogether {
  /** Rows of one dataset, kabupaten/kota, programme and period, none of them empty. */
  readonly rows: readonly BaseRow[];
  /** Names the sums, the same in every period. */
  readonly name: string;
  /** Names the search. */
  readonly searchName: string;
  readonly base: number;
  readonly draw: KeyedDraw;
  readonly denominatorOf: (row: BaseRow) => number;
  readonly keptOf: (row: BaseRow) => readonly number[] | null;
  readonly directionOf: (row: BaseRow, part: number) => Direction | null;
}

const search: AnnealOptions = { sweeps: 150, hot: 0.2, cold: 0.005, swapShare: 0.7 };

/**
 * Returns publishable values for the rows, chosen together: every part but the largest of a row is one of the
 * two multiples of the base beside its count, the largest takes the rest, and of all such choices one is taken
 * whose sums over classes, kecamatan and the kabupaten/kota lie near their aims.
 *
 * An aim is not the truth but a keyed rounding of it, for each sum as for a cell standing alone: however well
 * the search does, no published sum tells more than a cell published by itself. The aims carry no period, so
 * they cannot be averaged over time either.
 */
export function chooseTogether(together: RowsTogether): Map<BaseRow, readonly number[]> {
  const { rows, searchName, base, draw, denominatorOf } = together;
  const states = Math.max(0, ...rows.map((row) => row.parts.length));
  const draws = rows.map((row) => drawsOf(row, draw));
  const { values } = roundStates(
    {
      counts: Int32Array.from(rows.flatMap((row) => padded(row.truth, states))),
      states,
      denominators: Int32Array.from(rows, denominatorOf),
      base,
      publication: [
        cellAims(together, states, draws),
        ...quantitiesOf(rows).flatMap((quantity) =>
          levelsOf(quantity).map((level) => sumAims(together, states, quantity, level)),
        ),
      ],
      plan: (counts, denominator, _, row) => planOf(together, row, counts, denominator),
    },
    {
      draw: (cell) =>
        cell < 0
          ? draw(`${searchName}|search|${-cell}`)
          : 1 - (draws[Math.floor(cell / states)]?.[cell % states] ?? 0),
      search,
    },
  );
  return new Map(
    rows.map((row, index) => [row, [...values.subarray(index * states, index * states + row.parts.length)]]),
  );
}

/** Multiples of the base, with kept rows and settled parts fixed. */
function planOf(
  { rows, base, keptOf, directionOf }: RowsTogether,
  index: number,
  counts: readonly number[],
  denominator: number,
): RowPlan {
  const row = rows[index] as BaseRow;
  const kept = keptOf(row);
  if (kept) return keepValues(padded(kept, counts.length));
  const settled = counts.map((_, part) => directionOf(row, part));
  return keepMultiples(counts, denominator, base, index, settled);
}

/** Every part aims at its keyed rounding; the largest at its truth and what the denominator adds. */
function cellAims(
  { rows, base, denominatorOf }: RowsTogether,
  states: number,
  draws: readonly (readonly number[])[],
): GroupBy {
  const aims = rows.flatMap((row, index) => {
    const absorber = row.truth.indexOf(Math.max(...row.truth));
    const targets = row.truth.map((count, part) =>
      part === absorber
        ? count + denominatorOf(row) - row.families
        : base * randomisedTarget(count, base, draws[index]?.[part] ?? 0),
    );
    return padded(targets, states);
  });
  return {
    codes: Int32Array.from(aims, (_, cell) => cell),
    size: aims.length,
    weight: cellWeight,
    aims: Float64Array.from(aims),
  };
}

/** Sums aim at their share of the published denominators, and at a keyed rounding of that. */
function sumAims(
  { rows, name, base, draw, denominatorOf }: RowsTogether,
  states: number,
  quantity: Quantity,
  level: MarginLevel,
): GroupBy {
  const places = [...groupBy(rows, level.placeOf)];
  const position = new Map(places.map(([place], index) => [place, index]));
  const isIn = (row: BaseRow, part: number) => quantity.parts.includes(row.parts[part] ?? "");
  const aims = places.map(([place, within]) => {
    const holding = within.filter((row) => row.parts.some((_, part) => isIn(row, part)));
    const truth = sum(holding.map((row) => sum(row.truth.filter((_, part) => isIn(row, part)))));
    const share = sum(holding.map(denominatorOf)) / Math.max(1, sum(holding.map((row) => row.families)));
    const noise = draw(`${name}|${quantity.name}|${level.name}|${place}`) - 0.5;
    return truth === 0 ? 0 : truth * share + noise * base;
  });
  return {
    codes: Int32Array.from(
      rows.flatMap((row) =>
        Array.from({ length: states }, (_, part) =>
          isIn(row, part) ? (position.get(level.placeOf(row)) ?? -1) : -1,
        ),
      ),
    ),
    size: places.length,
    weight: level.weight,
    aims: Float64Array.from(aims),
  };
}

function padded(values: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, index) => values[index] ?? 0);
}
