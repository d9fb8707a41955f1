/** Gives the next number of a stream, at least 0 and below 1. */
export type RandomStream = () => number;

/**
 * Returns a stream that depends on the key alone: 32-bit integer arithmetic (FNV-1a, then sfc32),
 * the same on every machine.
 */
export function randomStream(key: string): RandomStream {
  let [a, b, c, counter] = [hash(`${key}/a`), hash(`${key}/b`), hash(`${key}/c`), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}

/** Returns a number between `low` and `high`, taking one from the stream. */
export function between(random: RandomStream, low: number, high: number): number {
  return low + (high - low) * random();
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
