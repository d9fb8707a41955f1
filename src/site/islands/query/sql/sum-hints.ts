import { type SelectBlock, selectBlocks, tablesOf } from "./select-blocks.ts";
import { isName, type SqlToken, tokensOf } from "./tokens.ts";

/** What the hints need to know of a table: its keys and, per column of counts, the keys it may be summed along. */
export interface SummableTable {
  readonly name: string;
  /** Keys by which its rows are told apart, `desil` for its pair of columns. */
  readonly keys: readonly string[];
  readonly summableAlong: Readonly<Record<string, readonly string[]>>;
}

/** A sum along a key that the column may not be summed along, and where the sum stands in the query. */
export interface SumHint {
  readonly column: string;
  readonly key: string;
  readonly table: string;
  readonly start: number;
  readonly end: number;
}

const columnsOfKey: Readonly<Record<string, readonly string[]>> = { desil: ["desil_awal", "desil_akhir"] };
const columnsOf = (key: string): readonly string[] => columnsOfKey[key] ?? [key];

/**
 * Returns the sums of a query that add up along a key they must not: the key is neither in GROUP BY nor held to one
 * value in WHERE. Reads the text of the query alone; a table that comes through WITH is not followed.
 */
export function sumHints(sql: string, tables: readonly SummableTable[]): SumHint[] {
  return selectBlocks(tokensOf(sql)).flatMap((block) => {
    const used = tablesOf(block);
    const known = tables.filter(({ name }) => used.includes(name.toLowerCase()));
    const held = heldColumns(block);
    return sumsIn(block).flatMap((sum) => known.flatMap((table) => hintsFor(sum, table, held)));
  });
}

interface Sum {
  readonly columns: readonly string[];
  readonly start: number;
  readonly end: number;
}

function hintsFor(
  sum: Sum,
  { name, keys, summableAlong }: SummableTable,
  held: ReadonlySet<string>,
): SumHint[] {
  return sum.columns.flatMap((column) => {
    const allowed = summableAlong[column];
    if (!allowed) return [];
    const refused = keys.filter((key) => !allowed.includes(key));
    return refused
      .filter((key) => !columnsOf(key).some((one) => held.has(one)))
      .map((key) => ({ column, key, table: name, start: sum.start, end: sum.end }));
  });
}

/** Returns the sums of a block; running sums (OVER) have a rule of their own and are left alone. */
function sumsIn({ select, having, rest }: SelectBlock): Sum[] {
  return [select, having, rest].flatMap((tokens) =>
    tokens.flatMap((token, index) => {
      if (token.kind !== "word" || token.text !== "sum" || tokens[index + 1]?.text !== "(") return [];
      const after = tokens.slice(index + 2);
      const length = after.findIndex(({ text, depth }) => text === ")" && depth === token.depth);
      const inner = length < 0 ? after : after.slice(0, length);
      const isRunning = after[length + 1]?.text === "over";
      const end = after[length]?.end ?? inner.at(-1)?.end ?? token.end;
      return isRunning ? [] : [{ columns: [...new Set(namesIn(inner))], start: token.start, end }];
    }),
  );
}

const namesIn = (tokens: readonly SqlToken[]): string[] => tokens.filter(isName).map(({ text }) => text);

/** Returns the columns that a block groups by or holds to one value. */
function heldColumns(block: SelectBlock): ReadonlySet<string> {
  return new Set([...groupedColumns(block), ...fixedColumns(block)]);
}

function groupedColumns({ groupBy, select, depth }: SelectBlock): string[] {
  const items = itemsOf(select, depth);
  return itemsOf(groupBy, depth).flatMap((item) => {
    const words = item.filter(({ text }) => text !== "by");
    const [only] = words;
    if (words.length === 1 && only?.text === "all") return items.filter(isPlain).flatMap(namesIn);
    if (words.length === 1 && only?.kind === "number") return namesIn(items[Number(only.text) - 1] ?? []);
    return namesIn(words);
  });
}

/** Claims that an item of SELECT does not sum. */
const isPlain = (item: readonly SqlToken[]): boolean => !item.some(({ text }) => text === "sum");

function itemsOf(tokens: readonly SqlToken[], depth: number): SqlToken[][] {
  const items: SqlToken[][] = [[]];
  for (const token of tokens)
    if (token.text === "," && token.depth === depth) items.push([]);
    else items.at(-1)?.push(token);
  return items;
}

/** Returns the columns held to one value by WHERE; an OR anywhere may lift that, so then none. */
function fixedColumns({ where }: SelectBlock): string[] {
  if (where.some(({ kind, text }) => kind === "word" && text === "or")) return [];
  return where.flatMap((token, index) => {
    if (!isName(token) || where[index - 1]?.text === "not") return [];
    const [sign, value, ...more] = where.slice(index + 1);
    const isEqual = sign?.text === "=" && value !== undefined && isValue(value);
    const isInOne =
      sign?.text === "in" &&
      value?.text === "(" &&
      more[0] !== undefined &&
      isValue(more[0]) &&
      more[1]?.text === ")";
    return isEqual || isInOne ? [token.text] : [];
  });
}

const isValue = ({ kind }: SqlToken): boolean => kind === "string" || kind === "number";
