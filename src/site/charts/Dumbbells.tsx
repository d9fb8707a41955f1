import { scaleLinear } from "d3-scale";

export interface DumbbellRow {
  readonly label: string;
  /** Share 0-1 at the start and at the end; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
}

interface Props {
  title: string;
  rows: readonly DumbbellRow[];
  /** What the hollow and the solid mark stand for. */
  fromLabel: string;
  toLabel: string;
  format: (share: number) => string;
  formatTick: (share: number) => string;
}

const width = 440;
const pitch = 34;
const head = 26;
const foot = 22;
const left = 76;
const right = 78;

/** Level and change per row: a hollow mark where it was, a solid one where it is, on a scale from zero. */
export function Dumbbells({ title, rows, fromLabel, toLabel, format, formatTick }: Props) {
  const known = rows.flatMap(({ from, to }) => [from, to]).filter((value) => value !== null);
  const x = scaleLinear([0, Math.max(...known, 0.05)], [left, width - right]).nice(5);
  const height = head + rows.length * pitch + foot;
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {x.ticks(5).map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${round(x(tick))} ${head}V${height - foot}`} />
          <text className="soft mid" x={round(x(tick))} y={height - 6}>
            {formatTick(tick)}
          </text>
        </g>
      ))}
      <circle className="ring" cx={left + 6} cy="9" r="5" />
      <text x={left + 17} y="14">
        {fromLabel}
      </text>
      <circle className="dot" cx={left + 176} cy="9" r="6" />
      <text x={left + 188} y="14">
        {toLabel}
      </text>
      {rows.map(({ label, from, to }, index) => {
        const y = head + index * pitch + pitch / 2;
        return (
          <g key={label}>
            <text className="end" x={left - 10} y={y + 4}>
              {label}
            </text>
            {from !== null && to !== null && (
              <path className="line" d={`M${round(x(from))} ${y}H${round(x(to))}`} />
            )}
            {from !== null && <circle className="ring" cx={round(x(from))} cy={y} r="5" />}
            {to !== null && <circle className="dot" cx={round(x(to))} cy={y} r="6" />}
            {to !== null && (
              <text x={round(Math.max(x(to), x(from ?? to))) + 12} y={y + 4}>
                {format(to)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
