import { isSymbol, isWord, listOf, type SqlNode, splitNodes, startsQuery } from "./nodes.ts";
import { isName } from "./tokens.ts";

/** A query: what WITH names, and one SELECT or several that UNION and the like join. */
export interface ParsedQuery {
  readonly named: readonly { readonly name: string; readonly query: ParsedQuery }[];
  readonly selects: readonly (ParsedSelect | ParsedQuery)[];
}

export interface ParsedSelect {
  readonly items: readonly (readonly SqlNode[])[];
  readonly sources: readonly ParsedSource[];
  /** WHERE, and ON of every join. */
  readonly conditions: readonly (readonly SqlNode[])[];
  /** Columns named in USING. */
  readonly shared: readonly string[];
  readonly groupBy: readonly (readonly SqlNode[])[];
  /** HAVING, QUALIFY, ORDER BY and what else follows. */
  readonly rest: readonly SqlNode[];
}

/** A table of FROM: known by a name, or computed in place. */
export interface ParsedSource {
  readonly name: string | null;
  readonly query: ParsedQuery | null;
  readonly alias: string | null;
}

const clauses = [
  "select",
  "from",
  "where",
  "group",
  "having",
  "qualify",
  "window",
  "order",
  "limit",
  "offset",
];
const combining = ["union", "intersect", "except"];

/** Returns the query that the nodes are. Never fails: what cannot be read is left out. */
export function parseQuery(nodes: readonly SqlNode[]): ParsedQuery {
  const start = nodes.findIndex(
    (node) => isWord(node, "with", "select", "from", "pivot") || isQueryGroup(node),
  );
  const { named, after } = parseNamed(start < 0 ? [] : nodes.slice(start));
  const parts = splitNodes(after, (node) => isWord(node, ...combining)).map(withoutModifiers);
  return {
    named,
    selects: parts.map((part) => {
      const [first] = part;
      return first?.kind === "group" && startsQuery(first.nodes)
        ? parseQuery(first.nodes)
        : isWord(first, "pivot")
          ? parsePivot(part.slice(1))
          : parseSelect(part);
    }),
  };
}

const isQueryGroup = (node: SqlNode): boolean => node.kind === "group" && startsQuery(node.nodes);

function withoutModifiers(part: readonly SqlNode[]): readonly SqlNode[] {
  const start = part.findIndex((node) => !isWord(node, "all", "distinct", "by", "name"));
  return start < 0 ? [] : part.slice(start);
}

function parseNamed(nodes: readonly SqlNode[]): {
  named: ParsedQuery["named"];
  after: readonly SqlNode[];
} {
  if (!isWord(nodes[0], "with")) return { named: [], after: nodes };
  const end = nodes.findIndex((node) => isWord(node, "select", "from", "pivot"));
  const list = nodes.slice(1, end < 0 ? nodes.length : end);
  const named = listOf(list).flatMap((part) => {
    const name = part.find((node) => isName(node) && !isWord(node, "recursive"));
    const body = part.at(-1);
    return name && body?.kind === "group" ? [{ name: name.text, query: parseQuery(body.nodes) }] : [];
  });
  return { named, after: end < 0 ? [] : nodes.slice(end) };
}

function parseSelect(nodes: readonly SqlNode[]): ParsedSelect {
  const parts: Record<string, SqlNode[]> = {};
  let clause = "";
  nodes.forEach((node, index) => {
    const isDistinctFrom =
      isWord(node, "from") && isWord(nodes[index - 1], "distinct") && clause !== "select";
    if (isWord(node, ...clauses) && !isDistinctFrom) clause = node.text;
    else parts[clause] = [...(parts[clause] ?? []), node];
  });
  const { select = [], from = [], where = [], group = [], ...others } = parts;
  const { sources, conditions, shared } = parseFrom(from);
  return {
    items: listOf(select.filter((node) => !isWord(node, "distinct"))),
    sources,
    conditions: where.length > 0 ? [...conditions, where] : conditions,
    shared,
    groupBy: group.length > 0 ? listOf(group.filter((node) => !isWord(node, "by"))) : [],
    rest: Object.values(others).flat(),
  };
}

/** `PIVOT t ON a USING sum(b) GROUP BY c` sums by a and c; without GROUP BY by every column that it does not name. */
function parsePivot(nodes: readonly SqlNode[]): ParsedSelect {
  const parts: Record<string, SqlNode[]> = {};
  let clause = "";
  for (const node of nodes)
    if (isWord(node, "on", "using", "group", "order", "limit")) clause = node.text;
    else parts[clause] = [...(parts[clause] ?? []), node];
  const { "": table = [], on = [], using = [], group = [] } = parts;
  return {
    ...parseFrom(table),
    items: group.length > 0 ? listOf(using) : [],
    groupBy: [...listOf(on), ...listOf(group.filter((node) => !isWord(node, "by")))],
    rest: [],
  };
}

const joining = [
  "join",
  "inner",
  "left",
  "right",
  "full",
  "outer",
  "cross",
  "natural",
  "semi",
  "anti",
  "asof",
];
const notAlias = [...joining, "on", "using", "positional", "tablesample", "as"];

type ParsedFrom = Pick<ParsedSelect, "sources" | "conditions" | "shared">;

function parseFrom(nodes: readonly SqlNode[]): ParsedFrom {
  const isCall = (index: number) => nodes[index + 1]?.kind === "group";
  const pieces = splitNodes(
    nodes,
    (node, index) =>
      isSymbol(node, ",") || isWord(node, "join") || (isWord(node, ...joining) && !isCall(index)),
  );
  const parsed = pieces.map(parseJoined);
  return {
    sources: parsed.flatMap(({ sources }) => sources),
    conditions: parsed.flatMap(({ conditions }) => conditions),
    shared: parsed.flatMap(({ shared }) => shared),
  };
}

/** Reads one table of FROM with what joins it to those before. */
function parseJoined(nodes: readonly SqlNode[]): ParsedFrom {
  const mark = nodes.findIndex((node) => isWord(node, "on", "using"));
  const table = mark < 0 ? nodes : nodes.slice(0, mark);
  const link = mark < 0 ? [] : nodes.slice(mark + 1);
  const isUsing = isWord(nodes[mark], "using");
  const names = isUsing && link[0]?.kind === "group" ? link[0].nodes.filter(isName) : [];
  const [first] = table;
  const inner =
    first?.kind === "group" && !startsQuery(first.nodes)
      ? parseFrom(first.nodes)
      : { sources: sourceIn(table), conditions: [], shared: [] };
  return {
    sources: inner.sources,
    conditions: isUsing || link.length === 0 ? inner.conditions : [...inner.conditions, link],
    shared: [...inner.shared, ...names.map(({ text }) => text)],
  };
}

function sourceIn(table: readonly SqlNode[]): ParsedSource[] {
  const own = table.filter((node) => !isWord(node, "lateral", "as"));
  const [first, second] = own;
  if (!first) return [];
  const last = own.findLast(isName);
  const alias = last && last !== first && isName(last) && !isWord(last, ...notAlias) ? last.text : null;
  if (first.kind === "group") return [{ name: null, query: parseQuery(first.nodes), alias }];
  if (!isName(first) || second?.kind === "group") return [{ name: null, query: null, alias }];
  const isQualified = isSymbol(second, ".");
  const name = isQualified ? (own[2]?.text ?? first.text) : first.text;
  const hasAlias = own.length > (isQualified ? 3 : 1);
  return [{ name, query: null, alias: hasAlias ? alias : name }];
}
