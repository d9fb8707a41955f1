import type { MapArea } from "./AreaMap.tsx";

export interface Tile extends MapArea {
  readonly column: number;
  readonly row: number;
  /** Value as written in the tile. */
  readonly value: string;
}

interface Props {
  title: string;
  tiles: readonly Tile[];
}

const side = 92;
const gap = 4;
const mostLetters = 11;

/** One equal tile per area, in its rough place, with name and value written in it; it scrolls where the screen is narrow. */
export function TileMap({ title, tiles }: Props) {
  const width = (Math.max(...tiles.map(({ column }) => column)) + 1) * side;
  const height = (Math.max(...tiles.map(({ row }) => row)) + 1) * side;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" aria-label={title} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
        {tiles.map(({ code, name, value, step, column, row }) => (
          <g key={code} transform={`translate(${column * side} ${row * side})`}>
            <rect className={`t${step}`} width={side - gap} height={side - gap} />
            <g className={step >= 4 ? "on" : undefined}>
              {linesOf(name).map((part, index) => (
                <text key={part} x="7" y={20 + index * 15}>
                  {part}
                </text>
              ))}
              <text className="big" x="7" y={side - gap - 11}>
                {value}
              </text>
            </g>
          </g>
        ))}
      </svg>
    </section>
  );
}

function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last && `${last} ${word}`.length <= mostLetters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
