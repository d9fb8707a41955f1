/** One way of adding base cells up: a code per base cell, -1 for cells it leaves out. */
export interface GroupBy {
  readonly codes: Int32Array;
  /** Number of published cells: codes run from 0 to `size - 1`. */
  readonly size: number;
  /** Weight of a squared deviation in these cells; margins may weigh more. */
  readonly weight: number;
  /** What the published cells aim at where that is not the sum of their true counts. */
  readonly aims?: Float64Array;
}

/** Everything published along the keys of a table: all its group-bys, the base cells themselves among them. */
export type Publication = readonly GroupBy[];

const densePairs = 100_000;

/** Returns the position of the first published cell of each group-by, and at the end the number of them all. */
export function publishedOffsets(publication: Publication): number[] {
  const offsets = [0];
  for (const { size } of publication) offsets.push((offsets.at(-1) ?? 0) + size);
  return offsets;
}

/** Returns the published sums of base cells, in the order of the group-bys. */
export function publishedSums(values: ArrayLike<number>, publication: Publication): Float64Array {
  const offsets = publishedOffsets(publication);
  const sums = new Float64Array(offsets.at(-1) ?? 0);
  for (const [index, { codes }] of publication.entries()) {
    const offset = offsets[index] ?? 0;
    for (let cell = 0; cell < codes.length; cell += 1) {
      const code = codes[cell] as number;
      if (code >= 0) sums[offset + code] = (sums[offset + code] as number) + (values[cell] as number);
    }
  }
  return sums;
}

/** Returns what the published cells aim at. */
export function publishedAims(truth: ArrayLike<number>, publication: Publication): Float64Array {
  const aims = publishedSums(truth, publication);
  const offsets = publishedOffsets(publication);
  for (const [index, groupBy] of publication.entries())
    if (groupBy.aims) aims.set(groupBy.aims, offsets[index]);
  return aims;
}

/** Returns the weight of every published cell. */
export function publishedWeights(publication: Publication): Float64Array {
  const offsets = publishedOffsets(publication);
  const weights = new Float64Array(offsets.at(-1) ?? 0);
  for (const [index, { weight }] of publication.entries())
    weights.fill(weight, offsets[index], offsets[index + 1]);
  return weights;
}

/**
 * Returns one code per base cell for the crossing of several keys, and the number of codes. Only combinations
 * that occur get a code; no keys give the grand total.
 */
export function crossCodes(keys: readonly Int32Array[], cells: number): { codes: Int32Array; size: number } {
  let crossed = { codes: new Int32Array(cells), size: cells > 0 ? 1 : 0 };
  for (const key of keys) {
    const width = key.reduce((most, code) => Math.max(most, code), -1) + 1;
    crossed = numberAgain(crossed.codes, key, width, crossed.size * width);
  }
  return crossed;
}

/** Numbers the pairs that occur; a table of all pairs is quicker than a map where it is not much larger. */
function numberAgain(outer: Int32Array, inner: Int32Array, width: number, pairs: number) {
  const codes = new Int32Array(outer.length);
  const isDense = pairs <= densePairs + 4 * outer.length;
  const table = new Int32Array(isDense ? pairs : 0);
  const map = new Map<number, number>();
  let size = 0;
  for (let cell = 0; cell < codes.length; cell += 1) {
    const pair = (outer[cell] as number) * width + (inner[cell] as number);
    let number = isDense ? (table[pair] as number) : (map.get(pair) ?? 0);
    if (number === 0) {
      size += 1;
      number = size;
      if (isDense) table[pair] = number;
      else map.set(pair, number);
    }
    codes[cell] = number - 1;
  }
  return { codes, size };
}
