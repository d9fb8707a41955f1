import { scaleLinear } from "d3-scale";
import { across, down } from "./across.ts";
import { stretches } from "./stretches.ts";

export interface SmallTrend {
  readonly label: string;
  /** One share 0-1 per period, or null where there is no value. */
  readonly values: readonly (number | null)[];
  /** Why there is no value, in words. */
  readonly missing?: string;
}

interface Props {
  title: string;
  trends: readonly SmallTrend[];
  /** Names of the first and the last period. */
  fromLabel: string;
  toLabel: string;
  format: (share: number) => string;
}

const columns = 3;
/** Percent of the width: of a panel, and from the start of one to the start of the next. */
const panelWidth = 29;
const columnPitch = 35;
const rowPitch = 104;
const plotTop = 40;
const plotBottom = 84;
const foot = 18;

/** One small line per class on a common scale from zero: level and direction of many at a glance. */
export function SmallTrends({ title, trends, fromLabel, toLabel, format }: Props) {
  const known = trends.flatMap(({ values }) => values).filter((value) => value !== null);
  const y = scaleLinear([0, Math.max(...known, 0.01)], [plotBottom, plotTop]);
  const height = Math.ceil(trends.length / columns) * rowPitch;
  return (
    <svg className="chart" height={height + foot} role="img" aria-label={title}>
      {trends.map((trend, index) => (
        <Panel
          key={trend.label}
          {...trend}
          left={(index % columns) * columnPitch}
          top={Math.floor(index / columns) * rowPitch}
          y={y}
          format={format}
        />
      ))}
      <text className="soft" y={height + 4}>
        {fromLabel}
      </text>
      <text className="soft end" x={across(panelWidth)} y={height + 4}>
        {toLabel}
      </text>
    </svg>
  );
}

interface PanelProps extends SmallTrend {
  left: number;
  top: number;
  y: (share: number) => number;
  format: (share: number) => string;
}

function Panel({ label, values, missing, left, top, y, format }: PanelProps) {
  const x = scaleLinear([0, Math.max(values.length - 1, 1)], [left, left + panelWidth]);
  const at = (index: number) => across(x(index));
  const end = values.findLastIndex((value) => value !== null);
  const last = values[end] ?? null;
  return (
    <g>
      <text x={across(left)} y={top + 13}>
        {label}
      </text>
      <text className={last === null ? "soft" : "strong"} x={across(left)} y={top + 30}>
        {last === null ? missing : format(last)}
      </text>
      <line
        className="grid"
        x1={at(0)}
        x2={across(left + panelWidth)}
        y1={top + plotBottom}
        y2={top + plotBottom}
      />
      {stretches(values).map(([from, to]) => (
        <line
          key={from.index}
          className="line"
          x1={at(from.index)}
          y1={down(top + y(from.value))}
          x2={at(to.index)}
          y2={down(top + y(to.value))}
        />
      ))}
      {last !== null && <circle className="dot" cx={at(end)} cy={down(top + y(last))} r="4" />}
    </g>
  );
}
