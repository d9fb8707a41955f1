import { scaleLinear } from "d3-scale";
import type { ChartState } from "./states.ts";

/** Families at the start and the end of a period and who came and went between: opening + entered - left = closing. */
export interface Ledger {
  readonly opening: number;
  readonly entered: number;
  readonly left: number;
  readonly closing: number;
}

export interface LedgerBar {
  readonly part: keyof Ledger;
  readonly state: ChartState["id"];
  /** Percent of the width. */
  readonly start: number;
  readonly width: number;
}

export interface LedgerLayout {
  readonly bars: readonly LedgerBar[];
  /** Where each bar hands over to the next, percent of the width. */
  readonly joints: readonly number[];
  /** Whether the stock bars start above zero, which the chart must say. */
  readonly isCut: boolean;
}

/** Moves that fill less than this share of the scale are too thin to compare. */
const leastShareOfMoves = 0.15;
/** Share of a cut scale that the moves fill. */
const shareOfMovesOnceCut = 0.5;

/** Returns the four bars of a ledger. Throws where the ledger does not add up: the chart would lie. */
export function placeLedger({ opening, entered, left, closing }: Ledger): LedgerLayout {
  if (opening + entered - left !== closing)
    throw new Error(`Ledger does not add up: ${opening} + ${entered} - ${left} is not ${closing}`);
  const peak = Math.max(opening + entered, 1);
  const moves = peak - Math.min(opening, closing);
  const isCut = moves > 0 && moves < leastShareOfMoves * peak;
  const x = scaleLinear([isCut ? peak - moves / shareOfMovesOnceCut : 0, peak], [0, 100]);
  const between = (low: number, high: number) => ({ start: x(low), width: x(high) - x(low) });
  const stock = (until: number) => ({ start: 0, width: x(until) });
  return {
    bars: [
      { part: "opening", state: "stock", ...stock(opening) },
      { part: "entered", state: "entered", ...between(opening, opening + entered) },
      { part: "left", state: "left", ...between(closing, opening + entered) },
      { part: "closing", state: "stock", ...stock(closing) },
    ],
    joints: [x(opening), x(opening + entered), x(closing)],
    isCut,
  };
}
