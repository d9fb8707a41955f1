import { noiseOfSum, noisesIn, noisesOf } from "./aim-noise.ts";
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
import { cellWeight, levelsOf, type MarginLevel, type Quantity, quantitiesOf } from "./margins.ts";
import type { KeyedDraw } from "./protection.ts";
import type { Direction } from "./thresholds.ts";

/** Per row and part, in families. */
type Noises = readonly (readonly number[])[];

export interface RowsTogether {
  /** Rows of one dataset, kabupaten/kota, programme and period, none of them empty. */
  readonly rows: readonly BaseRow[];
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
 * A cell aims at its keyed rounding, as if it stood alone. A sum does not aim at the truth but carries the noise
 * of its cells, divided by the root of their number: so it is about as uncertain as one cell, however many it
 * adds up and however well the search does; and where a sum is one small cell, it adds nothing to what that
 * cell tells (independent noises could be averaged). The noise carries no period, so it cannot be averaged over
 * time either.
 */
export function chooseTogether(together: RowsTogether): Map<BaseRow, readonly number[]> {
  const { rows, searchName, base, draw, denominatorOf } = together;
  const states = Math.max(0, ...rows.map((row) => row.parts.length));
  const draws = rows.map((row) => drawsOf(row, draw));
  const noises = rows.map((row, index) => noisesOf(row.truth, absorberOf(row), base, draws[index] ?? []));
  const { values } = roundStates(
    {
      counts: Int32Array.from(rows.flatMap((row) => padded(row.truth, states))),
      states,
      denominators: Int32Array.from(rows, denominatorOf),
      base,
      publication: [
        cellAims(together, states, noises),
        ...quantitiesOf(rows).flatMap((quantity) =>
          levelsOf(quantity).map((level) => sumAims(together, states, noises, { quantity, level })),
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

/** Every part aims at its keyed rounding; the largest at what those leave. */
function cellAims({ rows, denominatorOf }: RowsTogether, states: number, noises: Noises): GroupBy {
  const aims = rows.flatMap((row, index) => {
    const absorber = absorberOf(row);
    const targets = row.truth.map((count, part) =>
      part === absorber ? 0 : count + (noises[index]?.[part] ?? 0),
    );
    targets[absorber] = denominatorOf(row) - sum(targets);
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
  { rows, denominatorOf }: RowsTogether,
  states: number,
  noises: Noises,
  { quantity, level }: { quantity: Quantity; level: MarginLevel },
): GroupBy {
  const places = groupBy(rows.keys(), (index) => level.placeOf(rows[index] as BaseRow));
  const position = new Map([...places.keys()].map((place, index) => [place, index]));
  const isIn = (row: BaseRow, part: number) => quantity.parts.includes(row.parts[part] ?? "");
  const aims = [...places.values()].map((within) => {
    const holding = within.flatMap((index) => {
      const row = rows[index] as BaseRow;
      return row.truth.some((_, part) => isIn(row, part)) ? [{ row, noises: noises[index] ?? [] }] : [];
    });
    const truth = sum(holding.map(({ row }) => sum(row.truth.filter((_, part) => isIn(row, part)))));
    const published = sum(holding.map(({ row }) => denominatorOf(row)));
    const families = sum(holding.map(({ row }) => row.families));
    const noise = holding.flatMap((one) =>
      noisesIn(one.noises, absorberOf(one.row), (part) => isIn(one.row, part)),
    );
    return (truth * published) / Math.max(1, families) + noiseOfSum(noise);
  });
  return {
    codes: Int32Array.from(
      rows.flatMap((row) =>
        Array.from({ length: states }, (_, part) =>
          isIn(row, part) ? (position.get(level.placeOf(row)) ?? -1) : -1,
        ),
      ),
    ),
    size: places.size,
    weight: level.weight,
    aims: Float64Array.from(aims),
  };
}

function absorberOf({ truth }: BaseRow): number {
  return truth.indexOf(Math.max(...truth));
}

function padded(values: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, index) => values[index] ?? 0);
}
