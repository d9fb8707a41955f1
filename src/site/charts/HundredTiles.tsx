import { StatePatterns } from "./StatePatterns.tsx";
import { chartStates } from "./states.ts";

interface Props {
  id: string;
  title: string;
  /** How many of 100 were reached; the rest were missed. */
  reached: number;
}

const side = 26;
const gap = 4;

/** One hundred tiles, one per family of a hundred: how many were reached and how many were missed. */
export function HundredTiles({ id, title, reached }: Props) {
  const tiles = Array.from({ length: 100 }, (_, index) => index);
  const place = (index: number) => ({
    x: (index % 10) * side,
    y: Math.floor(index / 10) * side,
    width: side - gap,
    height: side - gap,
  });
  return (
    <svg
      className="hundred"
      viewBox={`0 0 ${side * 10 - gap} ${side * 10 - gap}`}
      role="img"
      aria-label={title}
    >
      <StatePatterns id={id} />
      {tiles.map((index) => (
        <rect
          key={index}
          className={(index < reached ? chartStates.reached : chartStates.missed).className}
          {...place(index)}
        />
      ))}
      {tiles.slice(reached).map((index) => (
        <rect key={index} fill={`url(#${id}-stripe)`} {...place(index)} />
      ))}
    </svg>
  );
}
