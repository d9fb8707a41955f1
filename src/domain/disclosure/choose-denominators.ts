import { noiseOfSum, noisesIn, noisesOf } from "./aim-noise.ts";
import { sum } from "./base-row.ts";
import { type AnnealOptions, type GroupBy, keepValues, type RowPlan, roundStates } from "./engine/index.ts";
import { cellWeight } from "./margins.ts";
import { isUsable, type SplitOfTotal, splitTotal } from "./split-total.ts";
import type { Direction } from "./thresholds.ts";

export interface SplitsTogether {
  readonly base: number;
  readonly minimum: number;
  readonly cityWeight: number;
  readonly drawSearch: (step: number) => number;
  readonly directionOf: (place: number, position: number, count: number) => Direction | null;
}

const search: AnnealOptions = { sweeps: 300, hot: 0.2, cold: 0.005, swapShare: 0.7 };

/**
 * Returns the published classes of several kecamatan, chosen together so that the classes of the kabupaten/kota
 * stay near the truth, with the noise that `chooseTogether` describes. Each kecamatan is split as `splitTotal`
 * splits one alone; where it has no room to choose it is left to that, and null where that finds nothing.
 */
export function chooseDenominators(
  splits: readonly SplitOfTotal[],
  together: SplitsTogether,
): (readonly number[] | null)[] {
  const { base, minimum, cityWeight, drawSearch } = together;
  const alone = splits.map(splitTotal);
  const classes = Math.max(0, ...splits.map(({ counts }) => counts.length));
  const open = splits.flatMap((split, place) => (alone[place] ? [{ split, place }] : []));
  const { values } = roundStates(
    {
      counts: Int32Array.from(open.flatMap(({ split }) => split.counts)),
      states: classes,
      denominators: Int32Array.from(open, ({ split }) => split.total),
      base,
      limits: { least: minimum, mayBeEmpty: false },
      publication: publicationOf(
        open.map(({ split }) => split),
        cityWeight,
      ),
      plan: (_counts, _total, _base, index) => {
        const { split, place } = open[index] as (typeof open)[number];
        return (
          planOf(split, (position, count) => together.directionOf(place, position, count)) ??
          keepValues(alone[place] ?? [])
        );
      },
    },
    {
      draw: (cell) =>
        cell < 0
          ? drawSearch(-cell)
          : 1 - (open[Math.floor(cell / classes)]?.split.draws[cell % classes] ?? 0),
      search,
    },
  );
  const chosen = new Map(
    open.map(({ place }, index) => [place, [...values.subarray(index * classes, (index + 1) * classes)]]),
  );
  return splits.map((_, place) => chosen.get(place) ?? null);
}

/** Kept classes stay, others are open between the two multiples beside them; null where that leaves too little. */
function planOf(
  { counts, total, absorber, kept, base, minimum, absorberMinimum }: SplitOfTotal,
  directionOf: (position: number, count: number) => Direction | null,
): RowPlan | null {
  const least = Math.ceil(minimum / base) * base;
  const step = counts.map(() => 0);
  const low = counts.map((count, position) => {
    if (position === absorber) return 0;
    const own = kept[position] ?? null;
    if (isUsable(own, base, least / base)) return own;
    const bottom = count - (count % base);
    if (bottom < least) return least;
    const direction = count % base > 0 ? directionOf(position, count) : "down";
    if (direction === null) step[position] = base;
    return direction === "up" ? bottom + base : bottom;
  });
  const rest = total - sum(low);
  if (rest < absorberMinimum) return null;
  low[absorber] = rest;
  const chance = counts.map((count, position) => (step[position] ? (count % base) / base : 0));
  return { absorber, low, step, chance };
}

/** Every class of a kecamatan, and every class over the kabupaten/kota. */
function publicationOf(splits: readonly SplitOfTotal[], cityWeight: number): GroupBy[] {
  const noises = splits.map(({ counts, absorber, base, draws }) => noisesOf(counts, absorber, base, draws));
  const classes = splits[0]?.counts.length ?? 0;
  const cells = splits.flatMap(({ counts, absorber, total }, place) => {
    const aims = counts.map((count, position) =>
      position === absorber ? 0 : count + (noises[place]?.[position] ?? 0),
    );
    aims[absorber] = total - sum(aims);
    return aims;
  });
  const sums = Array.from({ length: classes }, (_, position) => {
    const truth = sum(splits.map(({ counts }) => counts[position] ?? 0));
    const noise = splits.flatMap(({ absorber }, place) =>
      noisesIn(noises[place] ?? [], absorber, (other) => other === position),
    );
    return truth + noiseOfSum(noise);
  });
  return [
    {
      codes: Int32Array.from(cells, (_, cell) => cell),
      size: cells.length,
      weight: cellWeight,
      aims: Float64Array.from(cells),
    },
    {
      codes: Int32Array.from(cells, (_, cell) => cell % classes),
      size: classes,
      weight: cityWeight,
      aims: Float64Array.from(sums),
    },
  ];
}
