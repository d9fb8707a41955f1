import { isName, type SqlToken, type SqlTokenKind } from "./tokens.ts";

/** What stands between two brackets, the brackets with it. */
export interface SqlGroup {
  readonly kind: "group";
  readonly text: "(";
  readonly nodes: readonly SqlNode[];
  readonly start: number;
  readonly end: number;
}

export type SqlNode = (SqlToken & { readonly kind: SqlTokenKind }) | SqlGroup;

/** No query that a person writes goes deeper. */
const deepest = 100;

/** Returns the tokens as a tree by their brackets. Never fails: what is left open runs to the end. */
export function nodesOf(tokens: readonly SqlToken[]): SqlNode[] {
  const whole: SqlNode[] = [];
  const open: { readonly nodes: SqlNode[]; readonly start: number }[] = [];
  let tooDeep = 0;
  const close = (end: number) => {
    const group = open.pop();
    if (!group) return;
    (open.at(-1)?.nodes ?? whole).push({ kind: "group", text: "(", ...group, end });
  };
  for (const token of tokens) {
    const bracket = token.kind === "symbol" && /[()]/.test(token.text) ? token.text : null;
    if (bracket === "(" && (open.length === deepest || tooDeep > 0)) tooDeep += 1;
    else if (bracket === ")" && tooDeep > 0) tooDeep -= 1;
    else if (bracket === "(") open.push({ nodes: [], start: token.start });
    else if (bracket === ")") close(token.end);
    else (open.at(-1)?.nodes ?? whole).push(token);
  }
  const end = tokens.at(-1)?.end ?? 0;
  while (open.length > 0) close(end);
  return whole;
}

/** Claims that a node is one of these words, not quoted. */
export function isWord(node: SqlNode | undefined, ...words: readonly string[]): boolean {
  return node?.kind === "word" && words.includes(node.text);
}

export function isSymbol(node: SqlNode | undefined, symbol: string): boolean {
  return node?.kind === "symbol" && node.text === symbol;
}

/** Returns the nodes between those that separate. */
export function splitNodes(
  nodes: readonly SqlNode[],
  separates: (node: SqlNode, index: number) => boolean,
): (readonly SqlNode[])[] {
  const parts: SqlNode[][] = [[]];
  nodes.forEach((node, index) => {
    if (separates(node, index)) parts.push([]);
    else parts.at(-1)?.push(node);
  });
  return parts;
}

/** Returns the nodes between commas. */
export const listOf = (nodes: readonly SqlNode[]): (readonly SqlNode[])[] =>
  splitNodes(nodes, (node) => isSymbol(node, ","));

/** A column as it is written: `layak_belum`, `p.layak_belum`. */
export interface SqlReference {
  readonly qualifier: string | null;
  readonly name: string;
}

/** Returns the column that the nodes are, and nothing else; null where they are more. */
export function wholeReference(nodes: readonly SqlNode[]): SqlReference | null {
  const [only, ...others] = referencesIn(nodes);
  const isWhole = nodes.every((node, index) => isPartOfName(node, index));
  return only && others.length === 0 && isWhole ? only : null;
}

const isPartOfName = (node: SqlNode, index: number): boolean =>
  index % 2 === 0 ? isName(node) : isSymbol(node, ".");

/** Returns the columns that are named at this level and within brackets that hold no query; calls and casts are none. */
export function referencesIn(nodes: readonly SqlNode[]): SqlReference[] {
  return nodes.flatMap((node, index) => {
    if (node.kind === "group") return startsQuery(node.nodes) ? [] : referencesIn(node.nodes);
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    const isOther =
      after?.kind === "group" || isSymbol(after, ".") || isSymbol(before, ":") || isWord(before, "as");
    if (!isName(node) || isOther) return [];
    const owner = isSymbol(before, ".") ? nodes[index - 2] : undefined;
    return [{ qualifier: owner && isName(owner) ? owner.text : null, name: node.text }];
  });
}

/** Claims that nodes are a query. */
export function startsQuery(nodes: readonly SqlNode[]): boolean {
  const [first] = nodes;
  if (first?.kind === "group") return startsQuery(first.nodes);
  return isWord(first, "with", "select", "from", "pivot");
}
