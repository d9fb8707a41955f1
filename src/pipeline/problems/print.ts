import { formatCount } from "#messages";
import type { InputProblem } from "#schemas";
import { text } from "./rule.ts";

const shownOfAKind = 20;

/** Returns one problem as a full sentence, its place first. */
export function formatProblem(problem: InputProblem): string {
  const hasPlace = problem.row !== null || problem.column !== null || problem.value !== null;
  return `${problem.file}${hasPlace ? " " : ": "}${sentence(problem)}`;
}

/** Returns all problems grouped by file; of many with the same rule and column only the first are spelled out. */
export function formatProblems(problems: readonly InputProblem[]): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...files]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([file, own]) => [file, ...linesOf(own).map((line) => `  ${line}`)].join("\n"));
  return [...blocks, text("problems.total", { count: formatCount(problems.length) })].join("\n\n");
}

/** Columns whose cells repeat from row to row: one wrong code stands in many rows and is told once. */
const repeatedColumns = ["kode_wilayah", "periode", "program", "desil_awal", "desil_akhir", "sifat_data"];

function linesOf(all: readonly InputProblem[]): string[] {
  const problems = oncePerCode(all);
  const kinds = [...Map.groupBy(problems, ({ rule, column }) => `${rule} ${column}`).values()];
  const shown = kinds.flatMap((alike) => alike.slice(0, shownOfAKind)).sort(byRow);
  const more = kinds.flatMap((alike) => {
    const [first] = alike;
    const count = alike.length - shownOfAKind;
    return first && count > 0
      ? [text("problems.more", { count: formatCount(count), message: first.message })]
      : [];
  });
  return [...shown.map(sentence), ...more];
}

interface Told extends InputProblem {
  /** Further rows with the same wrong code. */
  readonly rows?: number;
}

function oncePerCode(problems: readonly InputProblem[]): Told[] {
  const isRepeated = ({ column, value }: InputProblem) =>
    column !== null && value !== null && repeatedColumns.includes(column);
  const codes = Map.groupBy(
    problems.filter(isRepeated),
    ({ rule, column, value }) => `${rule} ${column} ${value}`,
  );
  const alike = [...codes.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ? [first] : [];
    const consequences = [first, ...others].reduce((sum, one) => sum + (one.consequences ?? 0), 0);
    return [{ ...first, rows: others.length, ...(consequences > 0 ? { consequences } : {}) }];
  });
  return [...problems.filter((problem) => !isRepeated(problem)), ...alike];
}

const byRow = (left: InputProblem, right: InputProblem) =>
  (left.row ?? Number.POSITIVE_INFINITY) - (right.row ?? Number.POSITIVE_INFINITY) || 0;

function sentence({ row, column, value, message, remedy, consequences, rows }: Told): string {
  const place = [
    row === null ? "" : text("problems.row", { row }),
    column === null ? "" : text("problems.column", { column }),
  ].filter(Boolean);
  const found = value === null ? "" : text("problems.value", { value });
  const lead = [place.join(", "), found].filter(Boolean).join(": ");
  const more = consequences ? text("problems.consequences", { count: formatCount(consequences) }) : "";
  const also = rows ? text("problems.also", { count: formatCount(rows) }) : "";
  return [lead && found ? `${lead}.` : lead && `${lead}:`, message, remedy, also, more]
    .filter(Boolean)
    .join(" ");
}
