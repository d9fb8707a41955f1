import { across, down } from "./across.ts";
import { stretches } from "./stretches.ts";

interface Props {
  title: string;
  /** One share per period, or null where there is no value. */
  values: readonly (number | null)[];
  /** The shares at the foot and at the top, the same for all that are held against each other. */
  range: readonly [low: number, high: number];
}

const height = 30;
const edge = 5;
const [left, right] = [3, 97];

/** A line the size of a word: where a share came from, and where it is. Broken where a period has no value. */
export function Spark({ title, values, range: [low, high] }: Props) {
  const x = (index: number) => across(left + ((right - left) * index) / Math.max(values.length - 1, 1));
  const y = (value: number) =>
    down(height - edge - ((height - 2 * edge) * (value - low)) / (high - low || 1));
  const end = values.findLastIndex((value) => value !== null);
  const last = values[end];
  return (
    <svg className="spark" height={height} role="img" aria-label={title}>
      {stretches(values).map(([from, to]) => (
        <line
          key={from.index}
          className="line"
          x1={x(from.index)}
          y1={y(from.value)}
          x2={x(to.index)}
          y2={y(to.value)}
        />
      ))}
      {typeof last === "number" && <circle className="dot" cx={x(end)} cy={y(last)} r="3.5" />}
    </svg>
  );
}
