import {
  isWord,
  listOf,
  referencesIn,
  type SqlGroup,
  type SqlNode,
  type SqlReference,
  startsQuery,
} from "./nodes.ts";

/** A sum as it is written. */
export interface SumCall {
  readonly references: readonly SqlReference[];
  /** What the sum itself asks of its rows: FILTER, or a CASE or `if` of one branch. */
  readonly conditions: readonly (readonly SqlNode[])[];
  /** Columns of PARTITION BY; null where the sum is no window. */
  readonly partition: readonly SqlReference[] | null;
  readonly start: number;
  readonly end: number;
}

/** Returns the sums in nodes and within brackets that hold no query. Running sums have a rule of their own and are left out. */
export function sumCalls(nodes: readonly SqlNode[]): SumCall[] {
  return nodes.flatMap((node, index) => {
    if (node.kind !== "group" || startsQuery(node.nodes)) return [];
    const inner = sumCalls(node.nodes);
    const sum = nodes[index - 1];
    if (inner.length > 0 || !sum || !isWord(sum, "sum")) return inner;
    const call = callOf(sum, node, nodes.slice(index + 1));
    return call ? [call] : [];
  });
}

function callOf(sum: SqlNode, list: SqlGroup, after: readonly SqlNode[]): SumCall | null {
  const [filter, filtered] = after;
  const isFiltered = isWord(filter, "filter") && filtered?.kind === "group";
  const [over, window] = isFiltered ? after.slice(2) : after;
  const partition = isWord(over, "over") ? partitionOf(window) : null;
  if (partition === "running") return null;
  const filters = isFiltered ? [filtered.nodes.filter((node) => !isWord(node, "where"))] : [];
  return {
    references: referencesIn(list.nodes),
    conditions: [...filters, ...branchConditions(list.nodes)],
    partition,
    start: sum.start,
    end: list.end,
  };
}

function partitionOf(window: SqlNode | undefined): readonly SqlReference[] | "running" {
  const isPlain = window?.kind === "group" && !window.nodes.some((node) => isWord(node, "order"));
  return isPlain ? referencesIn(window.nodes) : "running";
}

function branchConditions(nodes: readonly SqlNode[]): (readonly SqlNode[])[] {
  const [first, second] = nodes;
  if (isWord(first, "if", "iff") && second?.kind === "group") return listOf(second.nodes).slice(0, 1);
  const branches = nodes.flatMap((node, index) => (isWord(node, "when") ? [index] : []));
  const [from] = branches;
  if (from === undefined || branches.length > 1) return [];
  const to = nodes.findIndex((node) => isWord(node, "then"));
  return to < 0 ? [] : [nodes.slice(from + 1, to)];
}
