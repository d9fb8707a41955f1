import { noiseOfSum, noisesIn, noisesOf } from "./aim-noise.ts";
import { type BaseRow, sum } from "./base-row.ts";
import { drawsOf } from "./draws.ts";
import {
  type AnnealOptions,
  type GroupBy,
  keepMultiples,
  keepValues,
  type RowPlan,
  roundStates,
} from "./engine/index.ts";
import { cellWeight, levelsOf, type MarginLevel, type Quantity, quantitiesOf } from "./margins.ts";
import type { KeyedDraw } from "./protection.ts";
import type { Direction } from "./thresholds.ts";

interface PreparedRow {
  readonly row: BaseRow;
  readonly denominator: number;
  /** Position of the largest part. */
  readonly absorber: number;
  readonly draws: readonly number[];
  readonly noises: readonly number[];
}

export interface RowsTogether {
  /** Rows of one dataset, kabupaten/kota, programme and period, none of them empty. */
  readonly rows: readonly BaseRow[];
  /** Names the search. */
  readonly searchName: string;
  readonly base: number;
  readonly cityWeight: number;
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
 * A cell aims at its keyed rounding, as if it stood alone. A sum does not aim at the truth but carries the noise
 * of its cells, divided by the root of their number: so it is about as uncertain as one cell, however many it
 * adds up and however well the search does; and where a sum is one small cell, it adds nothing to what that
 * cell tells (independent noises could be averaged). The noise carries no period, so it cannot be averaged over
 * time either.
 */
export function chooseTogether(together: RowsTogether): Map<BaseRow, readonly number[]> {
  const { rows, searchName, base, cityWeight, draw } = together;
  const states = Math.max(0, ...rows.map((row) => row.parts.length));
  const prepared = rows.map((row) => prepareRow(row, together));
  const { values } = roundStates(
    {
      counts: Int32Array.from(rows.flatMap((row) => padded(row.truth, states))),
      states,
      denominators: Int32Array.from(prepared, ({ denominator }) => denominator),
      base,
      publication: [
        cellAims(prepared, states),
        ...quantitiesOf(rows).flatMap((quantity) =>
          levelsOf(quantity, cityWeight).map((level) => sumAims(prepared, states, quantity, level)),
        ),
      ],
      plan: (counts, denominator, _, row) => planOf(together, row, counts, denominator),
    },
    {
      draw: (cell) =>
        cell < 0
          ? draw(`${searchName}|search|${-cell}`)
          : 1 - (prepared[Math.floor(cell / states)]?.draws[cell % states] ?? 0),
      search,
    },
  );
  return new Map(
    rows.map((row, index) => [row, [...values.subarray(index * states, index * states + row.parts.length)]]),
  );
}

function prepareRow(row: BaseRow, { base, draw, denominatorOf }: RowsTogether): PreparedRow {
  const absorber = row.truth.indexOf(Math.max(...row.truth));
  const draws = drawsOf(row, draw);
  const noises = noisesOf(row.truth, absorber, base, draws);
  return { row, denominator: denominatorOf(row), absorber, draws, noises };
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

/** Every part aims at its keyed rounding; the largest at what those leave. */
function cellAims(rows: readonly PreparedRow[], states: number): GroupBy {
  const aims = rows.flatMap(({ row, denominator, absorber, noises }) => {
    const targets = row.truth.map((count, part) => (part === absorber ? 0 : count + (noises[part] ?? 0)));
    targets[absorber] = denominator - sum(targets);
    return padded(targets, states);
  });
  return {
    codes: Int32Array.from(aims, (_, cell) => cell),
    size: aims.length,
    weight: cellWeight,
    aims: Float64Array.from(aims),
  };
}

/** Sums aim at their share of the published denominators, moved by the noise of their cells. */
function sumAims(
  rows: readonly PreparedRow[],
  states: number,
  quantity: Quantity,
  level: MarginLevel,
): GroupBy {
  const codes = new Int32Array(rows.length * states).fill(-1);
  const positions = new Map<string, number>();
  const sums: { truth: number; published: number; families: number; noises: number[] }[] = [];
  for (const [index, { row, denominator, absorber, noises }] of rows.entries()) {
    const isIn = row.parts.map((part) => quantity.parts.includes(part));
    if (!isIn.includes(true)) continue;
    const place = level.placeOf(row);
    const position = positions.get(place) ?? positions.size;
    positions.set(place, position);
    const found = sums[position] ?? { truth: 0, published: 0, families: 0, noises: [] };
    sums[position] = found;
    found.published += denominator;
    found.families += row.families;
    found.noises.push(...noisesIn(noises, absorber, (part) => isIn[part] === true));
    for (const [part, count] of row.truth.entries())
      if (isIn[part]) {
        found.truth += count;
        codes[index * states + part] = position;
      }
  }
  return {
    codes,
    size: sums.length,
    weight: level.weight,
    aims: Float64Array.from(
      sums,
      ({ truth, published, families, noises }) =>
        (truth * published) / Math.max(1, families) + noiseOfSum(noises),
    ),
  };
}

function padded(values: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, index) => values[index] ?? 0);
}
