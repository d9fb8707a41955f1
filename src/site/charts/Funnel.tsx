import { scaleLinear } from "d3-scale";
import { across } from "./across.ts";
import { BarHead } from "./BarHead.tsx";
import { StatePatterns } from "./StatePatterns.tsx";

export interface FunnelStep {
  readonly label: string;
  /** Families that came this far; null where unknown, then `words` is the reason. */
  readonly value: number | null;
  /** The value as written, with its share, or why there is none. */
  readonly words: string;
  /** What became of the others, in words. */
  readonly lost?: string;
}

interface Props {
  id: string;
  title: string;
  steps: readonly FunnelStep[];
}

const pitch = 46;
const pitchWithLoss = 60;

/**
 * How many families came through each step, all bars on one scale from zero: the striped rest of a bar is who
 * came to the step before and not to this one.
 */
export function Funnel({ id, title, steps }: Props) {
  const places = placeSteps(steps);
  const last = places.at(-1);
  return (
    <svg className="chart" height={last ? last.y + last.height : 0} role="img" aria-label={title}>
      <StatePatterns id={id} />
      {steps.map(({ label, value, words, lost }, index) => {
        const { y, reached, before } = places[index] ?? { y: 0, reached: 0, before: 0 };
        return (
          <g key={label}>
            <BarHead y={y + 14} label={label} end={words} isReason={value === null} />
            {before > reached && (
              <>
                <rect
                  className="so"
                  x={across(reached)}
                  y={y + 20}
                  width={across(before - reached)}
                  height="18"
                />
                <rect
                  fill={`url(#${id}-stripe)`}
                  x={across(reached)}
                  y={y + 20}
                  width={across(before - reached)}
                  height="18"
                />
              </>
            )}
            {value !== null && <rect className="t5" y={y + 20} width={across(reached)} height="18" />}
            {lost && (
              <text className="soft end" x="100%" y={y + 52}>
                {lost}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface StepPlace {
  readonly y: number;
  readonly height: number;
  /** How far the bar reaches and how far the known step before it did, percent of the width. */
  readonly reached: number;
  readonly before: number;
}

/** Returns where the steps stand; a step without a value takes nothing away from the next. */
export function placeSteps(steps: readonly FunnelStep[]): StepPlace[] {
  const x = scaleLinear([0, Math.max(...steps.map(({ value }) => value ?? 0), 1)], [0, 100]);
  let y = 0;
  let before = 0;
  return steps.map(({ value, lost }) => {
    const place = {
      y,
      height: lost ? pitchWithLoss : pitch,
      reached: value === null ? 0 : x(value),
      before: value === null ? 0 : before,
    };
    y += place.height;
    if (value !== null) before = x(value);
    return place;
  });
}
