import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { across, down } from "./across.ts";
import { spreadLabels } from "./spread-labels.ts";
import { stretches } from "./stretches.ts";

export interface TrendSeries {
  readonly label: string;
  /** One share 0-1 per period, or null where there is no value. */
  readonly values: readonly (number | null)[];
  /** Why no period has a value, in words. */
  readonly missing?: string;
}

interface Props {
  title: string;
  /** Short names of the periods, in order. */
  periods: readonly string[];
  series: readonly TrendSeries[];
  format: (share: number) => string;
  formatTick: (share: number) => string;
}

const leastHeight = 210;
const top = 18;
const foot = 30;
const left = 14;
const right = 68;
const labelPitch = 40;

/** Shares over time: one line per series, labelled at its end, broken where a period has no value. */
export function TrendLines({ title, periods, series, format, formatTick }: Props) {
  const [low, high] = extent(series.flatMap(({ values }) => values).filter((value) => value !== null));
  if (low === undefined || high === undefined) return null;
  const drawn = series.filter(({ values }) => values.some((value) => value !== null));
  const absent = series.filter((one) => !drawn.includes(one));
  const height = Math.max(leastHeight, drawn.length * labelPitch + top + foot);
  const y = scaleLinear([low, high], [height - foot, top]).nice(4);
  const x = scaleLinear([0, periods.length - 1], [left + 2, right]);
  const at = (index: number) => across(x(index));
  const ends = drawn.map(({ values }) => values.findLast((value) => value !== null) ?? low);
  const labels = spreadLabels(ends.map(y), labelPitch, top, height - foot);
  return (
    <svg className="chart" height={height + absent.length * 20} role="img" aria-label={title}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={across(left)} x2={across(right)} y1={down(y(tick))} y2={down(y(tick))} />
          <text className="soft" y={down(y(tick) + 4)}>
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {periods.map(
        (period, index) =>
          isNamed(index, periods.length) && (
            <text key={period} className="soft mid" x={at(index)} y={height - 8}>
              {period}
            </text>
          ),
      )}
      {drawn.map(({ label, values }, number) => (
        <g key={label}>
          {stretches(values).map(([from, to]) => (
            <line
              key={from.index}
              className={`line d${number % 4}`}
              x1={at(from.index)}
              y1={down(y(from.value))}
              x2={at(to.index)}
              y2={down(y(to.value))}
            />
          ))}
          {values.map(
            (value, index) =>
              value !== null && (
                <circle key={periods[index]} className="dot" cx={at(index)} cy={down(y(value))} r="3.5" />
              ),
          )}
          <line
            className="joint"
            x1={across(right + 1)}
            x2={across(right + 3)}
            y1={down(y(ends[number] ?? low))}
            y2={down(labels[number] ?? 0)}
          />
          <text x={across(right + 4)} y={down(labels[number] ?? 0)}>
            {label}
          </text>
          <text className="strong" x={across(right + 4)} y={down((labels[number] ?? 0) + 16)}>
            {format(ends[number] ?? low)}
          </text>
        </g>
      ))}
      {absent.map(({ label, missing = "" }, index) => (
        <text key={label} className="soft" y={height + 12 + index * 20}>
          {`${label}: ${missing}`}
        </text>
      ))}
    </svg>
  );
}

/** Claims whether a period has its name under the axis: all of few, else every third and the last. */
export function isNamed(index: number, count: number): boolean {
  if (count <= 5 || index === count - 1) return true;
  return index % 3 === 0 && index < count - 2;
}
