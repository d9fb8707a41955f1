import { type ChartState, chartStates } from "./states.ts";

interface Props {
  id: string;
  title: string;
  /** How many of 100 are in the first state; the others are in the second. */
  first: number;
  states: readonly [first: ChartState["id"], others: ChartState["id"]];
}

const side = 26;
const tile = 22;
const whole = side * 10 - (side - tile);
const marks = {
  plain: null,
  stripe: <path className="mark" d={`M2 14 14 2M6 ${tile - 2} ${tile - 2} 6`} />,
  dots: <path className="speck" d="M5 3h4v4H5zM13 3h4v4h-4zM5 15h4v4H5zM13 15h4v4h-4zM9 9h4v4H9z" />,
};

/** One hundred tiles, one per family of a hundred, the first so many in one state and the others in another. */
export function HundredTiles({ id, title, first, states }: Props) {
  const tiles = [tilesPath(0, first), tilesPath(first, 100)];
  return (
    <svg className="hundred" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={title}>
      <defs>
        {states.map((state) => (
          <pattern key={state} id={`${id}-${state}`} width={side} height={side} patternUnits="userSpaceOnUse">
            <path className={chartStates[state].className} d={`M0 0h${tile}v${tile}H0z`} />
            {marks[chartStates[state].pattern]}
          </pattern>
        ))}
      </defs>
      {states.map((state, index) => (
        <path key={state} fill={`url(#${id}-${state})`} d={tiles[index]} />
      ))}
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
