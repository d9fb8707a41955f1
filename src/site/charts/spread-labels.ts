/**
 * Returns where labels stand so that each is at least `pitch` from the next and all lie between `top` and `bottom`,
 * in the order given. Labels that would not fit even so run over the bottom rather than over each other.
 */
export function spreadLabels(
  wanted: readonly number[],
  pitch: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted
    .map((_, index) => index)
    .sort((left, right) => (wanted[left] ?? 0) - (wanted[right] ?? 0));
  const placed: number[] = new Array(wanted.length).fill(top);
  let floor = top;
  for (const index of order) {
    placed[index] = Math.max(wanted[index] ?? top, floor);
    floor = (placed[index] ?? top) + pitch;
  }
  let ceiling = Math.max(bottom, top + (wanted.length - 1) * pitch);
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? ceiling, ceiling);
    ceiling = (placed[index] ?? ceiling) - pitch;
  }
  return placed;
}
