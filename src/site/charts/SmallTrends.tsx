import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";

export interface SmallTrend {
  readonly label: string;
  /** One share 0-1 per period, or null where there is no value. */
  readonly values: readonly (number | null)[];
  /** Said where there is no value at all. */
  readonly note?: string;
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
const panelWidth = 132;
const gap = 22;
const panelHeight = 92;
const head = 44;
const foot = 22;
const width = columns * panelWidth + (columns - 1) * gap;

/** One small line per class on a common scale from zero: level and direction of many at a glance. */
export function SmallTrends({ title, trends, fromLabel, toLabel, format }: Props) {
  const rows = Math.ceil(trends.length / columns);
  const known = trends.flatMap(({ values }) => values).filter((value) => value !== null);
  const y = scaleLinear([0, Math.max(...known, 0.01)], [panelHeight - foot, head]);
  return (
    <svg
      className="chart trends"
      viewBox={`0 0 ${width} ${rows * panelHeight + foot}`}
      role="img"
      aria-label={title}
    >
      {trends.map((trend, index) => (
        <g
          key={trend.label}
          transform={`translate(${(index % columns) * (panelWidth + gap)} ${Math.floor(index / columns) * panelHeight})`}
        >
          <Panel {...trend} y={y} format={format} />
        </g>
      ))}
      <text className="soft" x="0" y={rows * panelHeight + 10}>
        {fromLabel}
      </text>
      <text className="soft end" x={panelWidth} y={rows * panelHeight + 10}>
        {toLabel}
      </text>
    </svg>
  );
}

interface PanelProps extends SmallTrend {
  y: (share: number) => number;
  format: (share: number) => string;
}

function Panel({ label, values, note, y, format }: PanelProps) {
  const x = scaleLinear([0, Math.max(values.length - 1, 1)], [4, panelWidth - 4]);
  const points = values.flatMap((value, index): [number, number][] =>
    value === null ? [] : [[x(index), y(value)]],
  );
  const last = values.findLast((value) => value !== null);
  const end = points.at(-1);
  const path = line().digits(1)(points);
  return (
    <>
      <text x="0" y="14">
        {label}
      </text>
      <text className={end ? "strong end" : "soft end"} x={panelWidth} y="14">
        {typeof last === "number" ? format(last) : note}
      </text>
      <path className="grid" d={`M0 ${panelHeight - foot}H${panelWidth}`} />
      {path && <path className="line" d={path} />}
      {end && <circle className="dot" cx={round(end[0])} cy={round(end[1])} r="4" />}
    </>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
