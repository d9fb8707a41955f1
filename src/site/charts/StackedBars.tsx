import { scaleLinear } from "d3-scale";
import { formatCount } from "#messages";
import { StatePatterns } from "./StatePatterns.tsx";
import { chartStates, type StatePart } from "./states.ts";

export interface BarRow {
  readonly label: string;
  readonly parts: readonly StatePart[];
  /** Said at the end of the row instead of the total, where the bar has no parts. */
  readonly note?: string;
}

interface Props {
  id: string;
  title: string;
  rows: readonly BarRow[];
  /** `share`: every bar is as wide as the next; `count`: width by number of families. */
  scale: "share" | "count";
}

const width = 440;
const labelWidth = 108;
const endWidth = 76;
const barHeight = 20;
const pitch = 32;

/** Horizontal stacked bars of exclusive states, one row per class or area, with the total at the end. */
export function StackedBars({ id, title, rows, scale }: Props) {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const plotWidth = width - labelWidth - endWidth;
  const x = scaleLinear([0, Math.max(...totals, 1)], [0, plotWidth]);
  const hasPattern = rows.some(({ parts }) =>
    parts.some(({ state }) => chartStates[state].pattern !== "plain"),
  );
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${rows.length * pitch}`} role="img" aria-label={title}>
      {hasPattern && <StatePatterns id={id} />}
      {rows.map(({ label, parts, note }, index) => {
        const total = totals[index] ?? 0;
        const y = index * pitch + (pitch - barHeight) / 2;
        const unit = scale === "share" && total > 0 ? plotWidth / total : x(1);
        return (
          <g key={label}>
            <text x={labelWidth - 8} y={y + 15} className="end">
              {label}
            </text>
            <BarParts id={id} parts={parts} y={y} unit={unit} />
            <text x={width} y={y + 15} className="soft end">
              {note ?? formatCount(total)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface PartsProps {
  id: string;
  parts: readonly StatePart[];
  y: number;
  unit: number;
}

function BarParts({ id, parts, y, unit }: PartsProps) {
  let start = labelWidth;
  return parts
    .filter(({ value }) => value > 0)
    .map(({ state, value }) => {
      const { className, pattern } = chartStates[state];
      const box = { x: round(start), y, width: round(value * unit), height: barHeight };
      start += value * unit;
      return (
        <g key={state}>
          <rect className={className} {...box} />
          {pattern !== "plain" && <rect fill={`url(#${id}-${pattern})`} {...box} />}
        </g>
      );
    });
}

const round = (value: number) => Math.round(value * 10) / 10;
