import { scaleLinear } from "d3-scale";
import { across, down } from "./across.ts";
import { spreadLabels } from "./spread-labels.ts";

export interface SlopeRow {
  readonly label: string;
  /** Share 0-1 at the start and at the end; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  /** Why there is no line, in words. */
  readonly missing?: string;
}

interface Props {
  title: string;
  rows: readonly SlopeRow[];
  fromLabel: string;
  toLabel: string;
  format: (share: number) => string;
}

const head = 28;
const pitch = 34;
const left = 19;
const right = 46;
const leastHeight = 150;

/** One line per row from a period to a later one: name and value stand at its end, the first value at its start. */
export function SlopeLines({ title, rows, fromLabel, toLabel, format }: Props) {
  const { lines, absent, height } = placeSlopes(rows);
  return (
    <svg className="chart" height={height + absent.length * 20} role="img" aria-label={title}>
      <text className="soft" y="13">
        {fromLabel}
      </text>
      <text className="soft" x={across(right)} dx="-6" y="13">
        {toLabel}
      </text>
      <line className="grid" x1={across(left)} x2={across(left)} y1={head - 6} y2={height} />
      <line className="grid" x1={across(right)} x2={across(right)} y1={head - 6} y2={height} />
      {lines.map(({ label, from, to, fromY, toY, fromLabelY, toLabelY }) => (
        <g key={label}>
          <line className="line" x1={across(left)} y1={fromY} x2={across(right)} y2={toY} />
          <circle className="ring" cx={across(left)} cy={fromY} r="4" />
          <circle className="dot" cx={across(right)} cy={toY} r="5" />
          <text className="end" x={across(left)} dx="-9" y={fromLabelY + 4}>
            {format(from)}
          </text>
          <line className="joint" x1={across(right + 2)} y1={toY} x2={across(right + 4)} y2={toLabelY} />
          <text x={across(right + 5)} y={toLabelY - 3}>
            {label}
          </text>
          <text className="strong" x={across(right + 5)} y={toLabelY + 12}>
            {format(to)}
          </text>
        </g>
      ))}
      {absent.map(({ label, missing }, index) => (
        <text key={label} className="soft" y={height + 16 + index * 20}>
          {`${label}: ${missing}`}
        </text>
      ))}
    </svg>
  );
}

/** A row with both ends, and where line and labels stand, in pixels down. */
export interface Slope {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly fromY: number;
  readonly toY: number;
  readonly fromLabelY: number;
  readonly toLabelY: number;
}

/** Returns the lines of the rows that have both ends, and the rows that have a reason instead. */
export function placeSlopes(rows: readonly SlopeRow[]) {
  const whole = rows.flatMap(({ label, from, to }) =>
    from === null || to === null ? [] : [{ label, from, to }],
  );
  const height = head + Math.max(leastHeight, whole.length * pitch);
  const values = whole.flatMap(({ from, to }) => [from, to]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - 16, head + 14]);
  const place = (value: number) => down(values.length > 0 ? y(value) : head);
  const labels = (ys: number[], apart: number) => spreadLabels(ys, apart, head + 8, height - 12).map(down);
  const fromLabels = labels(
    whole.map(({ from }) => place(from)),
    16,
  );
  const toLabels = labels(
    whole.map(({ to }) => place(to)),
    pitch,
  );
  const lines = whole.map(
    (row, index): Slope => ({
      ...row,
      fromY: place(row.from),
      toY: place(row.to),
      fromLabelY: fromLabels[index] ?? 0,
      toLabelY: toLabels[index] ?? 0,
    }),
  );
  const absent = rows.filter(({ from, to }) => from === null || to === null);
  return { lines, absent, height };
}
