import { extent } from "d3-array";

/** How values are sorted into the five steps of the map: equal widths between the rounded ends of the data. */
export interface MapClasses {
  /** Step 1-5 of a value, or 0 where there is none. */
  readonly stepOf: (value: number | null) => number;
  /** Lower and upper end per step, in order. */
  readonly ranges: readonly (readonly [number, number])[];
}

const steps = [1, 2, 3, 4, 5];
/** Twenty grains make one: counting in whole grains keeps 0.6 from falling to 0.55 by a hair. */
const grains = 20;
const hair = 1e-9;

/** Returns five classes of equal width over the values, their ends rounded outwards to five percentage points. */
export function equalClasses(values: readonly (number | null)[]): MapClasses {
  const [low, high] = extent(values.filter((value) => value !== null));
  if (low === undefined || high === undefined) return { stepOf: () => 0, ranges: [] };
  const first = Math.min(Math.floor(low * grains + hair), grains - 1);
  const bottom = first / grains;
  const top = Math.max(Math.ceil(high * grains - hair), first + 1) / grains;
  const ends = [...steps, steps.length + 1].map(
    (step) => bottom + ((step - 1) * (top - bottom)) / steps.length,
  );
  return {
    stepOf: (value) => (value === null ? 0 : (steps.findLast((step) => value >= (ends[step - 1] ?? 0)) ?? 1)),
    ranges: steps.map((step) => [ends[step - 1] ?? bottom, ends[step] ?? top] as const),
  };
}
