import { isWord, listOf, referencesIn, type SqlNode, type SqlReference, startsQuery } from "./nodes.ts";

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
    if (node.kind === "group") return startsQuery(node.nodes) ? [] : sumCalls(node.nodes);
    const call = isWord(node, "sum") ? callOf(nodes.slice(index)) : null;
    return call ? [call] : [];
  });
}

function callOf([sum, list, ...after]: readonly SqlNode[]): SumCall | null {
  if (!sum || list?.kind !== "group" || sumCalls(list.nodes).length > 0) return null;
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
