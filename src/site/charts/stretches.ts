export interface TrendPoint {
  readonly index: number;
  readonly value: number;
}

/** Returns the pieces of a line: from each period with a value to the next, where that has one too. */
export function stretches(values: readonly (number | null)[]): [TrendPoint, TrendPoint][] {
  return values.slice(1).flatMap((to, index): [TrendPoint, TrendPoint][] => {
    const from = values[index];
    if (from === null || from === undefined || to === null) return [];
    return [
      [
        { index, value: from },
        { index: index + 1, value: to },
      ],
    ];
  });
}
