import { isName, type SqlToken, tokensOf } from "../sql/tokens.ts";

/** Names that the editor completes. */
export interface EditorNames {
  /** Columns of every table by its name. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly functions: readonly string[];
  /** What a key may be, by the name of its column. */
  readonly values: Readonly<Record<string, readonly NamedValue[]>>;
}

export interface NamedValue {
  readonly value: string;
  readonly label: string;
}

/** What may stand at the place of typing, the likeliest with the largest weight. */
export interface Offer {
  readonly label: string;
  readonly kind: "column" | "table" | "function" | "keyword" | "value";
  readonly detail?: string;
  readonly weight: number;
}

const keywords = [
  ..."SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT OFFSET JOIN LEFT INNER USING ON AS AND OR NOT".split(" "),
  ..."IN IS NULL LIKE BETWEEN DISTINCT CASE WHEN THEN ELSE END WITH UNION ALL ASC DESC".split(" "),
  ..."EXCEPT INTERSECT PIVOT FILTER OVER PARTITION QUALIFY EXCLUDE DESCRIBE SUMMARIZE".split(" "),
];

/**
 * Returns what may be typed where `before` ends: values within quotes after a key, columns of a table after its name and
 * a dot, else columns of the tables that `whole` names, tables, words and functions.
 */
export function offersAt(before: string, whole: string, names: EditorNames): Offer[] {
  const quoted = /([\p{L}_]\w*)\s*(?:=|!=|<>|in\s*\((?:\s*'[^']*'\s*,)*)\s*'[^']*$/iu.exec(before);
  if (quoted)
    return (names.values[(quoted[1] ?? "").toLowerCase()] ?? []).map(({ value, label }) => ({
      label: value,
      kind: "value",
      detail: label,
      weight: 0,
    }));
  const tokens = tokensOf(whole);
  const owner = /([\p{L}_]\w*)\.\w*$/u.exec(before)?.[1]?.toLowerCase();
  if (owner !== undefined) return columnsOf([tableBy(owner, tokens, names)], names);
  const words = new Set(tokens.filter(isName).map(({ text }) => text));
  const used = Object.keys(names.tables).filter((name) => words.has(name));
  return [
    ...columnsOf(used, names),
    ...Object.keys(names.tables).map((label) => ({ label, kind: "table" as const, weight: 1 })),
    ...keywords.map((label) => ({ label, kind: "keyword" as const, weight: 0 })),
    ...names.functions.map((label) => ({ label, kind: "function" as const, weight: -1 })),
  ];
}

/** Returns the table that a name stands for: itself, or what stands before it where it is an alias. */
function tableBy(name: string, tokens: readonly SqlToken[], { tables }: EditorNames): string {
  if (name in tables) return name;
  const named = tokens.flatMap(({ text }, index) => {
    const before = tokens[index - 1]?.text === "as" ? tokens[index - 2] : tokens[index - 1];
    return text === name && before && before.text in tables ? [before.text] : [];
  });
  return named[0] ?? name;
}

function columnsOf(used: readonly string[], { tables }: EditorNames): Offer[] {
  const columns = new Map(used.flatMap((table) => (tables[table] ?? []).map((name) => [name, table])));
  return [...columns].map(([label, table]) => ({ label, kind: "column", detail: table, weight: 2 }));
}
