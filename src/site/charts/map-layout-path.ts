export type PicturePoint = readonly [x: number, y: number];

/**
 * Returns closed rings as one SVG path in whole pixels, each point told from the one before: about half the bytes of
 * a path in coordinates. A ring smaller than a pixel stays as a dot.
 */
export function compactPath(rings: readonly (readonly PicturePoint[])[]): string {
  return rings.map((ring) => ringPath(ring.map(([x, y]) => [Math.round(x), Math.round(y)]))).join("");
}

function ringPath(ring: readonly PicturePoint[]): string {
  const [first = [0, 0]] = ring;
  let [x, y] = first;
  const steps: string[] = [];
  for (const [nextX, nextY] of ring.slice(1, -1)) {
    if (nextX === x && nextY === y) continue;
    steps.push(pair(nextX - x, nextY - y));
    [x, y] = [nextX, nextY];
  }
  const start = `M${pair(...first)}`;
  return steps.length < 2 ? `${start}h1v1z` : `${start}l${joined(steps)}z`;
}

const pair = (x: number, y: number) => (y < 0 ? `${x}${y}` : `${x} ${y}`);

/** A minus sign separates as well as a space does. */
const joined = (steps: readonly string[]) =>
  steps.reduce((path, step) => (step.startsWith("-") ? path + step : `${path} ${step}`));
