import { isSymbol, isWord, referencesIn, type SqlNode, type SqlReference, wholeReference } from "./nodes.ts";
import type { ParsedSelect } from "./parse-query.ts";
import type { CountColumn, KeyPlace, NamedRelation, Relation } from "./relation.ts";
import { sumCalls } from "./sum-calls.ts";
import { isName } from "./tokens.ts";

interface Item {
  readonly nodes: readonly SqlNode[];
  readonly alias: string | null;
}

function itemOf(nodes: readonly SqlNode[]): Item {
  const [before, last] = nodes.slice(-2);
  if (!last || !before || !isName(last) || before.kind === "symbol") return { nodes, alias: null };
  return { nodes: nodes.slice(0, isWord(before, "as") ? -2 : -1), alias: last.text };
}

const aggregates = ["sum", "count", "min", "max", "avg", "any_value", "first", "last", "list", "median"];

const aggregatesIn = (nodes: readonly SqlNode[]): boolean =>
  nodes.some((node) => (node.kind === "group" ? aggregatesIn(node.nodes) : isWord(node, ...aggregates)));

/** Returns the columns a SELECT groups by as they are. What is computed of a key may have one value for several. */
export function groupedReferences({ groupBy, items }: ParsedSelect): SqlReference[] {
  const selected = items.map(itemOf);
  const ofNodes = (nodes: readonly SqlNode[]): SqlReference[] => {
    const [only] = nodes;
    if (nodes.length === 1 && only?.kind === "group") return only.nodes.flatMap((node) => ofNodes([node]));
    if (nodes.length === 1 && isWord(only, "all"))
      return selected.filter((item) => !aggregatesIn(item.nodes)).flatMap((item) => wholly(item.nodes));
    if (nodes.length === 1 && only?.kind === "number")
      return wholly(selected[Number(only.text) - 1]?.nodes ?? []);
    const named = selected.find(({ alias }) => alias !== null && alias === only?.text && nodes.length === 1);
    return [...wholly(nodes), ...wholly(named?.nodes ?? [])];
  };
  return groupBy.flatMap(ofNodes);
}

function wholly(nodes: readonly SqlNode[]): SqlReference[] {
  const reference = wholeReference(nodes);
  return reference ? [reference] : [];
}

interface Known {
  readonly fixed: ReadonlySet<KeyPlace>;
  readonly grouped: ReadonlySet<KeyPlace>;
  readonly isCombined: boolean;
}

/** Returns what is known of the rows that a SELECT gives. */
export function resultRelation(
  { items, groupBy }: ParsedSelect,
  sources: readonly NamedRelation[],
  { fixed, grouped, isCombined }: Known,
): Relation {
  const counts = new Map<string, CountColumn>();
  const keyOf = new Map<string, string>();
  const held = new Set(isCombined ? [] : [...fixed].map((place) => place.slice(place.indexOf("|") + 1)));
  for (const { nodes, alias } of items.map(itemOf)) {
    const form = formOf(nodes, groupBy.length > 0);
    const isLeft = (place: KeyPlace) =>
      (isCombined || !fixed.has(place)) && (!form.isSum || grouped.has(place));
    for (const { name, source, count, key } of takenBy(form, sources)) {
      const as = form.isWhole ? name : (alias ?? name);
      if (count) counts.set(as, { ...count, keys: count.keys.filter((one) => isLeft(`${source}|${one}`)) });
      if (key !== undefined) keyOf.set(as, key);
      if (key !== undefined && form.isExtreme) held.add(key);
    }
  }
  return { counts, keyOf, held };
}

interface Form {
  readonly isWhole: boolean;
  readonly isSum: boolean;
  readonly isExtreme: boolean;
  /** The columns that are given on; `*` for all of a table. */
  readonly references: readonly SqlReference[];
}

function formOf(nodes: readonly SqlNode[], isGrouped: boolean): Form {
  const form = { isWhole: false, isSum: false, isExtreme: false };
  const [first, dot, third] = nodes;
  if (isSymbol(first, "*")) return { ...form, isWhole: true, references: [{ qualifier: null, name: "*" }] };
  if (first && isSymbol(dot, ".") && isSymbol(third, "*"))
    return { ...form, isWhole: true, references: [{ qualifier: first.text, name: "*" }] };
  const plain = wholly(nodes);
  if (plain.length > 0) return { ...form, references: plain };
  if (isSumOfSums(nodes))
    return { ...form, isSum: true, references: sumCalls(nodes).flatMap(({ references }) => references) };
  if (isExtreme(nodes) && !isGrouped) return { ...form, isExtreme: true, references: referencesIn(nodes) };
  return { ...form, references: [] };
}

interface Taken {
  readonly name: string;
  readonly source: number;
  readonly count: CountColumn | undefined;
  readonly key: string | undefined;
}

function takenBy({ references }: Form, sources: readonly NamedRelation[]): Taken[] {
  return references.flatMap(({ qualifier, name }) =>
    sources.flatMap(({ alias, relation }, source) => {
      if (qualifier !== null && qualifier !== alias) return [];
      const names = name === "*" ? [...relation.counts.keys(), ...relation.keyOf.keys()] : [name];
      return names.map((one) => ({
        name: one,
        source,
        count: relation.counts.get(one),
        key: relation.keyOf.get(one),
      }));
    }),
  );
}

/** Claims that nodes are sums added to or taken from one another: still a number of families. */
function isSumOfSums(nodes: readonly SqlNode[]): boolean {
  const isPart = (node: SqlNode) =>
    node.kind === "group" ||
    node.kind === "number" ||
    isWord(node, "sum", "coalesce", "ifnull", "filter", "integer", "bigint") ||
    (node.kind === "symbol" && /[-+:]/.test(node.text));
  return sumCalls(nodes).length > 0 && nodes.every(isPart);
}

const isExtreme = ([call, list, ...others]: readonly SqlNode[]): boolean =>
  isWord(call, "max", "min") && list?.kind === "group" && others.length === 0;
