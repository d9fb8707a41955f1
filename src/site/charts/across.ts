/**
 * Charts are as wide as their place: positions across are percentages of it, positions down and text are in pixels,
 * so that no text shrinks on a narrow screen or on paper.
 */
export const across = (percent: number): string => `${Math.round(percent * 10) / 10}%`;

/** Returns a position down, to a tenth of a pixel. */
export const down = (pixels: number): number => Math.round(pixels * 10) / 10;
