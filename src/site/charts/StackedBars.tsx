import { formatCount } from "#messages";
import { across } from "./across.ts";
import { BarHead } from "./BarHead.tsx";
import { StateBox } from "./StateBox.tsx";
import { StatePatterns } from "./StatePatterns.tsx";
import { chartStates, type StatePart } from "./states.ts";

export interface BarRow {
  readonly label: string;
  readonly parts: readonly StatePart[];
  /** Said at the end of the line instead of the total. */
  readonly note?: string;
}

interface Props {
  id: string;
  title: string;
  rows: readonly BarRow[];
  /** `share`: every bar is as wide as the next; `count`: width by number of families. */
  scale: "share" | "count";
}

const pitch = 46;
const pitchOfWords = 24;
const barTop = 20;
const barHeight = 18;
/** From this width on (percent) a number of five digits fits into its part on the smallest screen. */
const roomForNumber = 17;

/**
 * Stacked bars of exclusive states, one per class or area: its name and total in words above it, the number of every
 * part that is wide enough inside. A row without parts has its words alone.
 */
export function StackedBars({ id, title, rows, scale }: Props) {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(...totals, 1);
  const hasPattern = rows.some(({ parts }) =>
    parts.some(({ state }) => chartStates[state].pattern !== "plain"),
  );
  const tops = totals.map((_, index) => heightOf(totals.slice(0, index)));
  return (
    <svg className="chart" height={heightOf(totals)} role="img" aria-label={title}>
      {hasPattern && <StatePatterns id={id} />}
      {rows.map(({ label, parts, note }, index) => {
        const total = totals[index] ?? 0;
        const y = tops[index] ?? 0;
        return (
          <g key={label}>
            <BarHead y={y + 14} label={label} end={note ?? formatCount(total)} isReason={total === 0} />
            {total > 0 && (
              <BarParts id={id} parts={parts} y={y + barTop} all={scale === "share" ? total : most} />
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** A row without parts has its words alone. */
const heightOf = (totals: readonly number[]) =>
  totals.reduce((height, total) => height + (total > 0 ? pitch : pitchOfWords), 0);

interface PartsProps {
  id: string;
  parts: readonly StatePart[];
  y: number;
  /** How many families the whole width stands for. */
  all: number;
}

function BarParts({ id, parts, y, all }: PartsProps) {
  const x = (families: number) => (families / all) * 100;
  return placeParts(parts).map(({ state, value, before }) => {
    const width = x(value);
    return (
      <g key={state}>
        <StateBox id={id} state={state} start={x(before)} width={width} y={y} height={barHeight} />
        {width >= roomForNumber && (
          <text
            className={chartStates[state].wordsClass || undefined}
            x={across(x(before))}
            dx="5"
            y={y + 13.5}
          >
            {formatCount(value)}
          </text>
        )}
      </g>
    );
  });
}

/** Returns the parts that hold somebody, each with how many families come before it in the bar. */
export function placeParts(parts: readonly StatePart[]): (StatePart & { readonly before: number })[] {
  let before = 0;
  return parts
    .filter(({ value }) => value > 0)
    .map((part) => {
      const placed = { ...part, before };
      before += part.value;
      return placed;
    });
}
