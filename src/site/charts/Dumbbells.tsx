import { scaleLinear } from "d3-scale";
import { across, down } from "./across.ts";

export interface DumbbellRow {
  readonly label: string;
  /** Share 0-1 at the start and at the end; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  /** Why there is no value, in words. */
  readonly missing?: string;
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

const pitch = 34;
const head = 30;
const foot = 24;
const left = 28;
const right = 80;

/** Level and change per row: a hollow mark where it was, a solid one where it is, on a scale from zero. */
export function Dumbbells({ title, rows, fromLabel, toLabel, format, formatTick }: Props) {
  const known = rows.flatMap(({ from, to }) => [from, to]).filter((value) => value !== null);
  const x = scaleLinear([0, Math.max(...known, 0.05)], [left, right]).nice(4);
  const at = (value: number) => across(x(value));
  const height = head + rows.length * pitch + foot;
  return (
    <svg className="chart" height={height} role="img" aria-label={title}>
      {x.ticks(3).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={at(tick)} x2={at(tick)} y1={head} y2={height - foot} />
          <text className="soft mid" x={at(tick)} y={height - 7}>
            {formatTick(tick)}
          </text>
        </g>
      ))}
      <circle className="ring" cx="6" cy="10" r="5" />
      <text x="17" y="15">
        {fromLabel}
      </text>
      <circle className="dot" cx="50%" cy="10" r="6" />
      <text x="50%" dx="12" y="15">
        {toLabel}
      </text>
      {rows.map(({ label, from, to, missing }, index) => {
        const y = down(head + index * pitch + pitch / 2);
        return (
          <g key={label}>
            <text y={y + 4}>{label}</text>
            {from !== null && to !== null && (
              <line className="line" x1={at(from)} x2={at(to)} y1={y} y2={y} />
            )}
            {from !== null && <circle className="ring" cx={at(from)} cy={y} r="5" />}
            {to !== null && <circle className="dot" cx={at(to)} cy={y} r="6" />}
            {to !== null && (
              <text x={at(Math.max(to, from ?? to))} dx="12" y={y + 4}>
                {format(to)}
              </text>
            )}
            {to === null && missing && (
              <text className="soft" x={across(left)} dx="6" y={y + 4}>
                {missing}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
