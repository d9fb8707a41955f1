/** Number in [0, 1) for a base cell: the same cell always gives the same number (HMAC with the office secret). */
export type CellDraw = (cell: number) => number;

/** Numbers in [0, 1), one after the other. */
export type RandomStream = () => number;

const warmUpSteps = 12;

/**
 * Returns the stream that orders the search. Its 128 bits of state are the draws of the cells -1 to -4, which
 * no table has: without the office secret nobody can run the search again. Generator sfc32 (Doty-Humphrey,
 * PractRand).
 */
export function randomStream(draw: CellDraw): RandomStream {
  let [a, b, c, counter] = [-1, -2, -3, -4].map((cell) => Math.floor(draw(cell) * 2 ** 32) | 0) as [
    number,
    number,
    number,
    number,
  ];
  const next = () => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + mixed;
    c |= 0;
    return (mixed >>> 0) / 2 ** 32;
  };
  for (let step = 0; step < warmUpSteps; step += 1) next();
  return next;
}
