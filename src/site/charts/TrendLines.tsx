import { extent } from "d3-array";
import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";

export interface TrendSeries {
  readonly label: string;
  /** One share 0-1 per period, or null where there is no value. */
  readonly values: readonly (number | null)[];
}

interface Props {
  title: string;
  /** Short names of the periods, in order. */
  periods: readonly string[];
  series: readonly TrendSeries[];
  format: (share: number) => string;
  formatTick: (share: number) => string;
}

const width = 440;
const height = 240;
const margin = { top: 18, right: 112, bottom: 28, left: 60 };
const labelPitch = 44;

/** Shares over time: one line per series, labelled at its end, on a scale that is named at both ends. */
export function TrendLines({ title, periods, series, format, formatTick }: Props) {
  const known = series.flatMap(({ values }) => values).filter((value) => value !== null);
  const [low, high] = extent(known);
  if (low === undefined || high === undefined) return null;
  const y = scaleLinear([low, high], [height - margin.bottom, margin.top]).nice(4);
  const x = scalePoint(periods, [margin.left, width - margin.right]);
  const path = line<[string, number]>(
    ([period]) => x(period) ?? 0,
    ([, value]) => y(value),
  ).digits(1);
  const ends = series.map(({ label, values }) => ({ label, points: pointsOf(periods, values) }));
  const labels = spread(
    ends.flatMap(({ label, points }) => {
      const last = points.at(-1);
      return last ? [{ label, value: format(last[1]), y: y(last[1]) }] : [];
    }),
  );
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${margin.left} ${round(y(tick))}H${width - margin.right}`} />
          <text className="soft end" x={margin.left - 6} y={round(y(tick)) + 4}>
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {periods.map((period, index) => (
        <text key={period} className="soft mid" x={round(x(period) ?? 0)} y={height - 6}>
          {periods.length <= 6 || index % 3 === 0 || index === periods.length - 1 ? period : ""}
        </text>
      ))}
      {ends.map(({ label, points }) => (
        <g key={label}>
          <path className="line" d={path(points) ?? ""} />
          {points.map(([period, value]) => (
            <circle key={period} className="dot" cx={round(x(period) ?? 0)} cy={round(y(value))} r="3.5" />
          ))}
        </g>
      ))}
      {labels.map(({ label, value, y: position }) => (
        <text key={label} x={width - margin.right + 10} y={round(position)}>
          {label}
          <tspan className="strong" x={width - margin.right + 10} dy="1.2em">
            {value}
          </tspan>
        </text>
      ))}
    </svg>
  );
}

function pointsOf(periods: readonly string[], values: readonly (number | null)[]): [string, number][] {
  return periods.flatMap((period, index): [string, number][] => {
    const value = values[index];
    return value === null || value === undefined ? [] : [[period, value]];
  });
}

interface EndLabel {
  readonly label: string;
  readonly value: string;
  readonly y: number;
}

/** Moves labels apart so that none overlaps the next. */
function spread(labels: readonly EndLabel[]): EndLabel[] {
  const sorted = [...labels].sort((left, right) => left.y - right.y);
  let floor = Number.NEGATIVE_INFINITY;
  const placed = sorted.map((label) => {
    floor = Math.max(label.y, floor + labelPitch);
    return { ...label, y: floor };
  });
  const overflow = Math.max(0, floor - (height - margin.bottom - labelPitch / 2));
  return placed.map((label) => ({ ...label, y: label.y - overflow }));
}

const round = (value: number) => Math.round(value * 10) / 10;
