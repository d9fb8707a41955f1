import { maskPersonNumbers } from "../problems/index.ts";
import type { FindingKind, RowFinding } from "./finding.ts";

const shownRows = 1000;
/** Rare words, or very many, could be names of people, from a column that was mapped by mistake. */
const fewestRowsOfAWord = 3;
const mostWordsOfCodes = 200;
const shownWords = 30;
const longestWord = 40;

/** Rows in which something was found, and how many there are in all. */
export interface FindingEntry {
  readonly kind: FindingKind;
  readonly column: string | null;
  readonly count: number;
  readonly rows: readonly number[];
  /** Words of the list that the mapping does not know, the most frequent first; rare ones are left out. */
  readonly words: readonly { readonly word: string; readonly rows: number }[];
}

/** Gathers what is found row by row. */
export interface FindingBook {
  readonly add: (row: number, finding: RowFinding) => void;
  readonly entries: () => FindingEntry[];
}

interface OpenEntry {
  readonly kind: FindingKind;
  readonly column: string | null;
  count: number;
  readonly rows: number[];
  readonly words: Map<string, number>;
}

/** Returns an empty book. */
export function findingBook(): FindingBook {
  const entries = new Map<string, OpenEntry>();
  return {
    add: (row, { kind, column, word }) => {
      const key = `${kind}|${column}`;
      const entry: OpenEntry = entries.get(key) ?? { kind, column, count: 0, rows: [], words: new Map() };
      entries.set(key, entry);
      entry.count += 1;
      if (entry.rows.length < shownRows) entry.rows.push(row);
      if (word !== undefined && (entry.words.has(word) || entry.words.size <= mostWordsOfCodes))
        entry.words.set(word, (entry.words.get(word) ?? 0) + 1);
    },
    entries: () => [...entries.values()].map((entry) => ({ ...entry, words: shownOf(entry.words) })),
  };
}

function shownOf(words: ReadonlyMap<string, number>): FindingEntry["words"] {
  if (words.size > mostWordsOfCodes) return [];
  return [...words]
    .filter(([, rows]) => rows >= fewestRowsOfAWord)
    .sort((left, right) => right[1] - left[1])
    .slice(0, shownWords)
    .map(([word, rows]) => ({ word: maskPersonNumbers(word).slice(0, longestWord), rows }));
}
