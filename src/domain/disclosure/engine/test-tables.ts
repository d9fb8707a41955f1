import { crossCodes, type Publication } from "./publication.ts";
import type { SolveOptions } from "./solve.ts";

/** Returns all crossings of the keys with totals, all of weight 1. For tests. */
export function everyCrossing(keys: readonly Int32Array[], cells: number): Publication {
  const subsets: Int32Array[][] = [[]];
  for (const key of keys) subsets.push(...subsets.map((subset) => [...subset, key]));
  return subsets.map((subset) => ({ ...crossCodes(subset, cells), weight: 1 }));
}

/** Returns draws that depend on the seed and the cell alone. For tests. */
export function testOptions(seed: number): SolveOptions {
  return { draw: (cell) => hash(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(cell, 0x85ebca6b)) };
}

function hash(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
