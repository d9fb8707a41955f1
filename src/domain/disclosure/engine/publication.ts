/** One way of adding base cells up: a code per base cell, -1 for cells it leaves out. */
export interface GroupBy {
  readonly codes: Int32Array;
  /** Number of published cells: codes run from 0 to `size - 1`. */
  readonly size: number;
  /** Weight of a squared deviation in these cells; margins may weigh more. */
  readonly weight: number;
}

/** Everything published along the keys of a table: all its group-bys, the base cells themselves among them. */
export type Publication = readonly GroupBy[];

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
  let codes = new Int32Array(cells);
  let size = cells > 0 ? 1 : 0;
  for (const key of keys) {
    const width = key.reduce((most, code) => Math.max(most, code), -1) + 1;
    const found = new Map<number, number>();
    const next = new Int32Array(cells);
    for (let cell = 0; cell < cells; cell += 1) {
      const name = (codes[cell] as number) * width + (key[cell] as number);
      let code = found.get(name);
      if (code === undefined) {
        code = found.size;
        found.set(name, code);
      }
      next[cell] = code;
    }
    codes = next;
    size = found.size;
  }
  return { codes, size };
}
