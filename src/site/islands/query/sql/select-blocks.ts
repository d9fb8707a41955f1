import { isName, type SqlToken } from "./tokens.ts";

/** One SELECT with the tokens of each of its clauses; what stands in an inner SELECT belongs to that one alone. */
export interface SelectBlock {
  readonly select: readonly SqlToken[];
  readonly from: readonly SqlToken[];
  readonly where: readonly SqlToken[];
  readonly groupBy: readonly SqlToken[];
  readonly having: readonly SqlToken[];
  readonly rest: readonly SqlToken[];
  readonly depth: number;
}

type Clause = Exclude<keyof SelectBlock, "depth">;

const clauses: Readonly<Record<string, Clause>> = {
  select: "select",
  from: "from",
  where: "where",
  group: "groupBy",
  having: "having",
  qualify: "rest",
  window: "rest",
  order: "rest",
  limit: "rest",
  offset: "rest",
};
const combining = new Set(["union", "intersect", "except"]);

interface OpenBlock {
  readonly depth: number;
  readonly parts: Record<Clause, SqlToken[]>;
  clause: Clause;
}

/** Returns every SELECT of a query, the outer ones after those that stand within them. */
export function selectBlocks(tokens: readonly SqlToken[]): SelectBlock[] {
  const open: OpenBlock[] = [];
  const closed: SelectBlock[] = [];
  const close = (isOver: (block: OpenBlock) => boolean) => {
    for (let last = open.at(-1); last && isOver(last); last = open.at(-1)) {
      closed.push({ ...last.parts, depth: last.depth });
      open.pop();
    }
  };
  for (const token of tokens) {
    const ends = token.kind === "symbol" && token.text === ";";
    close(({ depth }) => depth > token.depth || (ends && depth === token.depth));
    if (token.kind === "word" && combining.has(token.text)) close(({ depth }) => depth === token.depth);
    const clause = token.kind === "word" ? clauses[token.text] : undefined;
    const current = open.at(-1);
    const opensOne = clause === "select" || clause === "from";
    if (opensOne && current?.depth !== token.depth)
      open.push({ depth: token.depth, parts: emptyParts(), clause });
    else if (clause && current?.depth === token.depth) current.clause = clause;
    else if (current) current.parts[current.clause].push(token);
  }
  close(() => true);
  return closed;
}

function emptyParts(): Record<Clause, SqlToken[]> {
  return { select: [], from: [], where: [], groupBy: [], having: [], rest: [] };
}

/** Returns the tables a block reads, in order: names after FROM, JOIN or a comma, without what is computed there. */
export function tablesOf({ from, depth }: SelectBlock): string[] {
  return from.flatMap((token, index) => {
    const before = from[index - 1];
    const isFirst = !before || before.text === "," || before.text === "join";
    const isCalled = from[index + 1]?.text === "(";
    return isName(token) && token.depth === depth && isFirst && !isCalled ? [token.text] : [];
  });
}
