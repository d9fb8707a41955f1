import { examineSelect, type Scope } from "./examine-select.ts";
import { isSymbol, nodesOf, splitNodes } from "./nodes.ts";
import { type ParsedQuery, parseQuery } from "./parse-query.ts";
import { type Relation, relationOf, type SummableTable } from "./relation.ts";
import { tokensOf } from "./tokens.ts";

/** A sum along a key that the column may not be summed along, and where the sum stands in the query. */
export interface SumHint {
  readonly column: string;
  readonly key: string;
  readonly dataset: string;
  readonly start: number;
  readonly end: number;
}

/** What came of looking at a query: its hints, and what a query around it may know of its rows. */
export interface Examined {
  readonly hints: readonly SumHint[];
  readonly relation: Relation;
}

/**
 * Returns the sums of a query that add up along a key they must not: the key is neither in GROUP BY nor held to one
 * value. The same is said once, at its first place. Reads the text of the query alone, through WITH, brackets and joins; running sums are left alone.
 */
export function sumHints(sql: string, tables: readonly SummableTable[]): SumHint[] {
  const scope: Scope = new Map(tables.map((table) => [table.name.toLowerCase(), relationOf(table)]));
  const statements = splitNodes(nodesOf(tokensOf(sql)), (node) => isSymbol(node, ";"));
  const hints = statements.flatMap((nodes) => examineQuery(parseQuery(nodes), scope).hints);
  const ordered = hints.toSorted((one, other) => one.start - other.start);
  const said = new Set<string>();
  return ordered.filter(({ column, key, dataset }) => {
    const what = `${column}|${key}|${dataset}`;
    return !said.has(what) && said.add(what);
  });
}

const unknown: Relation = { counts: new Map(), keyOf: new Map(), held: new Set() };

function examineQuery({ named, selects }: ParsedQuery, outer: Scope): Examined {
  const scope = new Map(outer);
  const inner = named.flatMap(({ name, query }) => {
    const { hints, relation } = examineQuery(query, scope);
    scope.set(name, relation);
    return hints;
  });
  const isCombined = selects.length > 1;
  const parts = selects.map((part) =>
    "selects" in part
      ? examineQuery(part, scope)
      : examineSelect(part, { scope, isCombined, examineQuery: (query) => examineQuery(query, scope) }),
  );
  return {
    hints: [...inner, ...parts.flatMap(({ hints }) => hints)],
    relation: parts[0]?.relation ?? unknown,
  };
}
