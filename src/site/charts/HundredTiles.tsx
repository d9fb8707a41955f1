import { chartStates } from "./states.ts";

interface Props {
  id: string;
  title: string;
  /** How many of 100 were reached; the rest were missed. */
  reached: number;
}

const side = 26;
const tile = 22;
const whole = side * 10 - (side - tile);

/** One hundred tiles, one per family of a hundred: how many were reached and how many were missed. */
export function HundredTiles({ id, title, reached }: Props) {
  return (
    <svg className="hundred" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={title}>
      <defs>
        <pattern id={`${id}-r`} width={side} height={side} patternUnits="userSpaceOnUse">
          <path className={chartStates.reached.className} d={`M0 0h${tile}v${tile}H0z`} />
        </pattern>
        <pattern id={`${id}-m`} width={side} height={side} patternUnits="userSpaceOnUse">
          <path className={chartStates.missed.className} d={`M0 0h${tile}v${tile}H0z`} />
          <path className="mark" d={`M2 14 14 2M6 ${tile - 2} ${tile - 2} 6`} />
        </pattern>
      </defs>
      <path fill={`url(#${id}-r)`} d={tilesPath(0, reached)} />
      <path fill={`url(#${id}-m)`} d={tilesPath(reached, 100)} />
    </svg>
  );
}

/** Returns the area of the tiles `from` up to `to` of ten rows of ten, read like text. */
export function tilesPath(from: number, to: number): string {
  const rows = Array.from({ length: 10 }, (_, row) => row);
  return rows
    .map((row) => [row, Math.max(from - row * 10, 0), Math.min(to - row * 10, 10)] as const)
    .filter(([, first, last]) => last > first)
    .map(
      ([row, first, last]) =>
        `M${first * side} ${row * side}h${(last - first) * side}v${side}h${-(last - first) * side}z`,
    )
    .join("");
}
