import {
  crossCodes,
  type LossFigures,
  lossFigures,
  type Publication,
  roundOneSided,
  roundTwoSided,
  type SolveOptions,
} from "#domain/disclosure";

/** A table with what is published of it, ready for any implementation. */
export interface TableCase {
  readonly name: string;
  /** A code per base cell and key. */
  readonly keys: Readonly<Record<string, Int32Array>>;
  readonly counts: Int32Array;
  /** Given where the complement is protected too. */
  readonly denominators: Int32Array | null;
  readonly base: number;
  /** Keys of every group-by that is published; none is the grand total. */
  readonly crossings: readonly (readonly string[])[];
}

/** Returns all combinations of one choice per dimension. */
export function crossings(...dimensions: readonly (readonly string[][])[]): string[][] {
  return dimensions.reduce<string[][]>(
    (found, choices) => found.flatMap((left) => choices.map((right) => left.concat(right))),
    [[]],
  );
}

/** Returns the group-bys of a case, every published cell with the same weight. */
export function publicationOf({ keys, counts, crossings: published }: TableCase): Publication {
  return published.map((names) => ({
    ...crossCodes(
      names.map((name) => keys[name] ?? new Int32Array(counts.length)),
      counts.length,
    ),
    weight: 1,
  }));
}

/** Rounds a case with the engine and returns the loss over its published cells. */
export function roundCase(table: TableCase, seed: number): LossFigures {
  const publication = publicationOf(table);
  const options = seededOptions(seed);
  const { counts, denominators, base } = table;
  const { values } = denominators
    ? roundTwoSided({ counts, denominators, base, publication }, options)
    : roundOneSided({ counts, base, publication }, options);
  return lossFigures(counts, values, publication);
}

/** Draws that stand in for the office secret: measurements must be repeatable. */
function seededOptions(seed: number): SolveOptions {
  return { draw: (cell) => mix(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(cell, 0x85ebca6b)) };
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
