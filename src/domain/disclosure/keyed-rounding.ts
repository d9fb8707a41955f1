/**
 * Returns how many whole bases a count is rounded to: up with the probability of its remainder, by the draw
 * given. The deviation is below one base, a multiple of the base keeps its value, and 0 stays 0. Unbiased
 * random rounding as in Fellegi (1975); the draw is keyed, so the same count of the same cell always rounds
 * the same way.
 */
export function roundToUnits(count: number, base: number, draw: number): number {
  const whole = Math.floor(count / base);
  const rest = count - whole * base;
  return rest > 0 && draw * base >= base - rest ? whole + 1 : whole;
}

/**
 * Returns the real number of bases whose nearest whole number is `roundToUnits`: the aim of a fit that must
 * also meet sums, where the rounded value itself may be out of reach.
 */
export function randomisedTarget(count: number, base: number, draw: number): number {
  return count % base === 0 ? count / base : count / base + draw - 0.5;
}
