import { across } from "./across.ts";
import { type ChartState, chartStates } from "./states.ts";

interface Props {
  /** Prefix of the pattern ids of the chart. */
  id: string;
  state: ChartState["id"];
  /** Start and width, percent of the chart. */
  start: number;
  width: number;
  y: number;
  height: number;
}

/** A piece of a bar in the colour and the pattern of its state. */
export function StateBox({ id, state, start, width, y, height }: Props) {
  const { className, pattern } = chartStates[state];
  const box = { x: across(start), y, width: across(width), height };
  return (
    <>
      <rect className={className} {...box} />
      {pattern !== "plain" && <rect fill={`url(#${id}-${pattern})`} {...box} />}
    </>
  );
}
