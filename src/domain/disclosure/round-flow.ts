import { roundToUnits } from "./keyed-rounding.ts";

/** Families who came into and went out of a count between two moments. */
export interface Flow {
  readonly entered: number;
  readonly left: number;
}

/** The same count at both moments. */
export interface Stocks {
  readonly opening: number;
  readonly closing: number;
}

/**
 * Returns publishable flows for published stocks: opening + entered - left = closing, each flow 0 or at least
 * the base, and never more leaving than the opening holds or entering than the closing. The stocks fix the
 * difference, so one number is left to choose: the smaller flow is a multiple of the base, the larger takes the
 * remainder. It is one of the two multiples beside the least-squares fit to the true flows, `drawFor` (by the
 * step between multiples) deciding in proportion to the remainder; where the stocks rule it out, the nearest
 * legal one. Such a choice exists for stocks of 0 or at least the base; throws a RangeError for others.
 */
export function roundFlow(
  { opening, closing }: Stocks,
  truth: Flow,
  base: number,
  drawFor: (step: number) => number,
): Flow {
  for (const stock of [opening, closing])
    if (!Number.isSafeInteger(stock) || stock < 0 || (stock > 0 && stock < base))
      throw new RangeError(`Not a publishable stock: ${stock}`);
  const change = closing - opening;
  const larger = Math.abs(change);
  const fewest = larger === 0 || larger >= base ? 0 : 1;
  const most = Math.floor(Math.min(opening, closing) / base);
  const aim = (truth.entered + truth.left - larger) / 2;
  const units = roundToUnits(aim, base, drawFor(Math.floor(aim / base)));
  const smaller = Math.min(Math.max(units, fewest), most) * base;
  return {
    entered: smaller + Math.max(change, 0),
    left: smaller + Math.max(-change, 0),
  };
}
