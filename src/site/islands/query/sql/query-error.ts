import { closestNames } from "./closest-names.ts";

/** An error of the engine, taken apart: what kind it is, in what words, and where in the query it points. */
export interface QueryError {
  readonly kind: keyof typeof patterns | "other";
  /** The engine's own words, without the copy of the query. */
  readonly message: string;
  /** What may have been meant, as it would stand in the query. */
  readonly candidates: readonly string[];
  readonly position: { readonly start: number; readonly end: number } | null;
}

/** In the order in which they are tried. */
const patterns = {
  empty: /^no statements/i,
  unreadable: /^Unreadable Column/,
  memory: /Out of Memory|memory access out of bounds|Aborted\(/i,
  outside: /file system operations are disabled|extension|httpfs|autoload/i,
  parser: /^Parser Error/,
  table: /(?:Table|View|Table or view|Table Function) with name/,
  ambiguous: /Ambiguous reference/,
  group: /must appear in the GROUP BY/,
  aggregate: /WHERE clause cannot contain aggregates/,
  column: /Referenced column|does not have a column|Referenced table|Values list .* does not have/,
  types: /No function matches|Cannot compare|Could not choose a best candidate/,
  function: /Function with name/,
  conversion: /^(?:Conversion|Invalid Input|Out of Range) Error/,
} as const satisfies Record<string, RegExp>;

/** Names that a query may use: those of tables too that are not loaded, which the engine does not know yet. */
export interface KnownNames {
  readonly tables: readonly string[];
  readonly functions: readonly string[];
}

/** Returns an error of the engine with its place in the query, where the message points at one (`LINE 2: ...` and a caret). */
export function readQueryError(raw: string, sql: string, names: KnownNames): QueryError {
  const text = plainText(raw.replace(/^Error: /, "").trim());
  const [head = "", ...shown] = text.split(/\n\s*LINE (?=\d+: )/);
  const kinds = Object.entries(patterns) as [keyof typeof patterns, RegExp][];
  const kind = kinds.find(([, pattern]) => pattern.test(head))?.[0] ?? "other";
  return {
    kind,
    message: head.trim(),
    candidates: candidatesFor(kind, head, names),
    position: shown[0] === undefined ? null : positionIn(shown[0], sql),
  };
}

/** What the parser refuses comes as JSON, anything else as text. */
function plainText(raw: string): string {
  if (!raw.startsWith("{")) return raw;
  try {
    const { exception_type: type, exception_message: message } = JSON.parse(raw);
    return `${type} Error: ${message}`;
  } catch {
    return raw;
  }
}

const mostCandidates = 3;

function candidatesFor(kind: QueryError["kind"], head: string, names: KnownNames): string[] {
  const missing = /(?:with name|column) "?([^"\s]+?)"? (?:does not exist|not found)/.exec(head)?.[1] ?? "";
  if (kind === "table") return closestNames(missing, names.tables).slice(0, mostCandidates);
  if (kind === "function") return closestNames(missing, names.functions).slice(0, mostCandidates);
  if (kind === "ambiguous") return namesIn(/\(use: (.*)\)/.exec(head)?.[1] ?? "");
  if (kind !== "column") return [];
  const listed = namesIn(/Candidate bindings[: ]+(.*)/s.exec(head)?.[1] ?? "");
  const columns = listed.map((name) => name.slice(name.lastIndexOf(".") + 1));
  const isCode = /^[A-Z][A-Z0-9_]+$|^\d{4}-/.test(missing);
  return [...(isCode ? [`'${missing}'`] : []), ...columns].slice(0, mostCandidates);
}

const namesIn = (list: string): string[] => [...list.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name);

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
  const piece = /^(?:'(?:[^']|'')*'|::?\s*\w+|[\p{L}\p{N}_."]+)/u.exec(sql.slice(start))?.[0] ?? "";
  return { start, end: Math.min(sql.length, start + Math.max(1, piece.length)) };
}
