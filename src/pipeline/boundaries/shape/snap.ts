import type { GridPoint } from "./grid.ts";

/** Files rounded apart from each other put the same corner this far apart at most, in steps of the grid. */
const reach = 2;
const cellSide = 16;
const rowsPerColumn = 4_194_304;

/**
 * Returns a function that gives every point the first point seen near it, so that borders that were rounded
 * differently on their two sides become one again.
 */
export function snapping(): (point: GridPoint) => GridPoint {
  const cells = new Map<number, GridPoint[]>();
  return (point) => {
    const [x, y] = point;
    const isNear = ([ox, oy]: GridPoint) => Math.abs(ox - x) <= reach && Math.abs(oy - y) <= reach;
    for (let column = cellOf(x - reach); column <= cellOf(x + reach); column += 1)
      for (let row = cellOf(y - reach); row <= cellOf(y + reach); row += 1) {
        const near = cells.get(column * rowsPerColumn + row)?.find(isNear);
        if (near) return near;
      }
    const key = cellOf(x) * rowsPerColumn + cellOf(y);
    const known = cells.get(key);
    if (known) known.push(point);
    else cells.set(key, [point]);
    return point;
  };
}

const cellOf = (steps: number) => Math.floor(steps / cellSide);
