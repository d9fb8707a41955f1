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

const side = 104;
const gap = 4;

/** One equal tile per area, in its rough place, with name and value written in it. */
export function TileMap({ title, tiles }: Props) {
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  return (
    <svg className="map" viewBox={`0 0 ${columns * side} ${rows * side}`} role="img" aria-label={title}>
      {tiles.map(({ code, name, value, step, column, row }) => (
        <g key={code} transform={`translate(${column * side} ${row * side})`}>
          <rect className={`t${step}`} width={side - gap} height={side - gap} />
          <g className={step >= 4 ? "on" : undefined}>
            {linesOf(name).map((part, index) => (
              <text key={part} x="8" y={22 + index * 15}>
                {part}
              </text>
            ))}
            <text className="big" x="8" y={side - gap - 12}>
              {value}
            </text>
          </g>
        </g>
      ))}
    </svg>
  );
}

function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last && `${last} ${word}`.length <= 12) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
