import { sum } from "./base-row.ts";
import { roundToUnits } from "./keyed-rounding.ts";

/**
 * Returns publishable values of the exclusive parts of a row, summing to the published denominator. Every
 * part is a keyed rounding to a multiple of the base, except the truly largest, which takes the rest; where
 * the rest would be too small, the parts most rounded up give way. True zeros stay zero.
 */
export function roundRow(
  truth: readonly number[],
  denominator: number,
  base: number,
  draws: readonly number[],
): number[] {
  const largest = truth.indexOf(Math.max(...truth));
  const remainder = denominator % base;
  const units = truth.map((count, index) =>
    index === largest ? 0 : roundToUnits(count, base, draws[index] ?? 0),
  );
  const whole = (denominator - remainder) / base;
  const least = remainder > 0 ? 1 : 0;
  while (whole - sum(units) < least) {
    const overstated = units.map((unit, index) => (unit > 0 ? unit * base - (truth[index] ?? 0) : -Infinity));
    const index = overstated.indexOf(Math.max(...overstated));
    units[index] = (units[index] ?? 0) - 1;
  }
  const rest = (whole - sum(units)) * base + remainder;
  return units.map((unit, index) => (index === largest ? rest : unit * base));
}
