/** An error of the engine, taken apart: what kind it is, in what words, and where in the query it points. */
export interface QueryError {
  readonly kind: "parser" | "table" | "column" | "function" | "conversion" | "memory" | "extension" | "other";
  /** The engine's own words, without the copy of the query. */
  readonly message: string;
  /** Names the engine thinks were meant. */
  readonly candidates: readonly string[];
  readonly position: { readonly start: number; readonly end: number } | null;
}

const kinds: readonly (readonly [QueryError["kind"], RegExp])[] = [
  ["extension", /extension|autoload|httpfs/i],
  ["parser", /^Parser Error/],
  ["table", /Table with name|Table or view with name|Table Function with name/],
  ["column", /Referenced column|does not have a column|must appear in the GROUP BY|Referenced table/],
  ["function", /(?:Scalar|Aggregate)? ?Function with name|No function matches/],
  ["conversion", /^(?:Conversion|Invalid Input|Out of Range) Error/],
  ["memory", /Out of Memory/i],
];

/** Returns an error of the engine with its place in the query, where the message points at one (`LINE 2: ...` and a caret). */
export function readQueryError(raw: string, sql: string): QueryError {
  const text = raw.replace(/^Error: /, "").trim();
  const [head = "", ...shown] = text.split(/\n\s*LINE (?=\d+: )/);
  return {
    kind: kinds.find(([, pattern]) => pattern.test(head))?.[0] ?? "other",
    message: head.trim(),
    candidates: candidatesIn(head),
    position: shown[0] === undefined ? null : positionIn(shown[0], sql),
  };
}

function candidatesIn(head: string): string[] {
  const listed = /(?:Candidate bindings|Did you mean|Candidate functions)[: ]+(.*)/s.exec(head)?.[1] ?? "";
  return [...listed.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name.slice(name.lastIndexOf(".") + 1));
}

/** The engine shows one line of the query, cut at both ends where it is long, and a caret under the place. */
function positionIn(shown: string, sql: string): QueryError["position"] {
  const [first = "", caretLine = ""] = shown.split("\n");
  const number = /^(\d+): /.exec(first);
  const caret = caretLine.indexOf("^");
  if (!number || caret < 0) return null;
  const prefix = `LINE ${number[0]}`.length;
  const isCut = first.slice(number[0].length).startsWith("...");
  const excerpt = first
    .slice(number[0].length)
    .replace(/^\.\.\./, "")
    .replace(/\.\.\.$/, "");
  const lines = sql.split("\n");
  const lineStart = lines.slice(0, Number(number[1]) - 1).join("\n").length + (Number(number[1]) > 1 ? 1 : 0);
  const offset = isCut ? sql.indexOf(excerpt, lineStart) - 3 : lineStart;
  const start = offset + caret - prefix;
  if (start < 0 || start > sql.length || (isCut && offset < 0)) return null;
  const word = /^[\p{L}\p{N}_."]+/u.exec(sql.slice(start))?.[0] ?? "";
  return { start, end: Math.min(sql.length, start + Math.max(1, word.length)) };
}
