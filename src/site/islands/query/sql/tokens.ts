export type SqlTokenKind = "word" | "quoted" | "string" | "number" | "symbol";

/** One token of a query; `text` is lower-case for words and without its marks for what was quoted. */
export interface SqlToken {
  readonly kind: SqlTokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern =
  /(?<skip>\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:[^']|'')*(?:'|$))|(?<quoted>"(?:[^"]|"")*(?:"|$))|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<number>\d+(?:\.\d*)?(?:e[+-]?\d+)?)|(?<symbol>[\s\S])/giu;

/** Returns the tokens of a query in order, without spaces and comments. Never fails: what is left open runs to the end. */
export function tokensOf(sql: string): SqlToken[] {
  return [...sql.matchAll(pattern)].flatMap((match) => {
    const groups = match.groups ?? {};
    const [raw] = match;
    if (groups.skip !== undefined) return [];
    return [{ ...kindOf(groups, raw), start: match.index, end: match.index + raw.length }];
  });
}

function kindOf(
  groups: Readonly<Record<string, string | undefined>>,
  raw: string,
): Pick<SqlToken, "kind" | "text"> {
  if (groups.string !== undefined) return { kind: "string", text: unquoted(raw, "'") };
  if (groups.quoted !== undefined) return { kind: "quoted", text: unquoted(raw, '"').toLowerCase() };
  if (groups.word !== undefined) return { kind: "word", text: raw.toLowerCase() };
  if (groups.number !== undefined) return { kind: "number", text: raw };
  return { kind: "symbol", text: raw };
}

function unquoted(raw: string, mark: string): string {
  const inner = raw.length > 1 && raw.endsWith(mark) ? raw.slice(1, -1) : raw.slice(1);
  return inner.replaceAll(mark + mark, mark);
}

/** Claims that a token names something: a table, a column, an alias. */
export function isName({ kind }: { readonly kind: string }): boolean {
  return kind === "word" || kind === "quoted";
}
