import { scaleLinear } from "d3-scale";
import { across } from "./across.ts";
import { BarHead } from "./BarHead.tsx";

export interface ValueRow {
  readonly label: string;
  /** Null where there is none; then `words` is the reason. */
  readonly value: number | null;
  /** The value as written, or why there is none. */
  readonly words: string;
}

interface Props {
  title: string;
  rows: readonly ValueRow[];
  /** What the whole width stands for; without it the largest value. */
  whole?: number;
}

const pitch = 46;

/** One plain bar per row on a track, from zero, its value in words above it; a missing value has no bar and its reason. */
export function Bars({ title, rows, whole }: Props) {
  const x = scaleLinear([0, whole ?? Math.max(...rows.map(({ value }) => value ?? 0), 1)], [0, 100]);
  return (
    <svg className="chart" height={rows.length * pitch} role="img" aria-label={title}>
      {rows.map(({ label, value, words }, index) => {
        const y = index * pitch;
        return (
          <g key={label}>
            <BarHead y={y + 14} label={label} end={words} isReason={value === null} />
            {value !== null && (
              <>
                <rect className="track" y={y + 20} width="100%" height="14" />
                <rect className="t5" y={y + 20} width={across(x(value))} height="14" />
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
