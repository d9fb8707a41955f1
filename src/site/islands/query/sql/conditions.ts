import {
  isSymbol,
  isWord,
  listOf,
  referencesIn,
  type SqlNode,
  type SqlReference,
  splitNodes,
  startsQuery,
  wholeReference,
} from "./nodes.ts";

/** What a condition says of columns for certain. */
export interface Certainty {
  /** Columns held to one value. */
  readonly held: readonly SqlReference[];
  /** Columns that are the same as another. */
  readonly same: readonly (readonly [SqlReference, SqlReference])[];
}

/** Returns what a condition says for certain: of its parts that AND joins; what OR or NOT may lift says nothing. */
export function certaintyOf(condition: readonly SqlNode[]): Certainty {
  const parts = conjuncts(condition).map(equalityOf);
  return {
    held: parts.flatMap(({ held }) => held),
    same: parts.flatMap(({ same }) => same),
  };
}

function conjuncts(condition: readonly SqlNode[]): (readonly SqlNode[])[] {
  const [first] = condition;
  if (condition.length === 1 && first?.kind === "group" && !startsQuery(first.nodes))
    return conjuncts(first.nodes);
  if (condition.some((node) => isWord(node, "or"))) return [];
  const parts = splitNodes(condition, (node) => isWord(node, "and"));
  return parts.length === 1 ? parts : parts.flatMap(conjuncts);
}

const nothing: Certainty = { held: [], same: [] };

function equalityOf(part: readonly SqlNode[]): Certainty {
  const sign = part.findIndex((node) => isSymbol(node, "=") || isWord(node, "in", "like", "ilike"));
  const before = part.slice(0, sign);
  const after = part.slice(sign + 1).filter((node) => !isSymbol(node, "="));
  if (sign < 1 || after.length === 0 || /[<>!]/.test(before.at(-1)?.text ?? "")) return nothing;
  const left = wholeReference(before);
  if (isWord(part[sign], "in")) return left && isOneOf(after) ? { held: [left], same: [] } : nothing;
  if (isWord(part[sign], "like", "ilike") && after.some(({ text }) => text.includes("%"))) return nothing;
  const right = wholeReference(after);
  if (left && right) return { held: [], same: [[left, right]] };
  if (left && isValue(after)) return { held: [left], same: [] };
  return right && isValue(before) ? { held: [right], same: [] } : nothing;
}

/** Claims that nodes are one value, whatever row is looked at: a literal, a call of literals, a query in brackets. */
const isValue = (nodes: readonly SqlNode[]): boolean => referencesIn(nodes).length === 0;

/** Claims that what follows IN holds one value: a list of one, or the largest or smallest of a query. */
function isOneOf([list, ...others]: readonly SqlNode[]): boolean {
  if (list?.kind !== "group" || others.length > 0) return false;
  if (!startsQuery(list.nodes)) return listOf(list.nodes).length === 1 && isValue(list.nodes);
  return list.nodes.some(
    (node, index) => isWord(node, "max", "min") && list.nodes[index + 1]?.kind === "group",
  );
}
