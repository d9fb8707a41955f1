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

function linesOf(problems: readonly InputProblem[]): string[] {
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

const byRow = (left: InputProblem, right: InputProblem) =>
  (left.row ?? Number.POSITIVE_INFINITY) - (right.row ?? Number.POSITIVE_INFINITY) || 0;

function sentence({ row, column, value, message, remedy, consequences }: InputProblem): string {
  const place = [
    row === null ? "" : text("problems.row", { row }),
    column === null ? "" : text("problems.column", { column }),
  ].filter(Boolean);
  const found = value === null ? "" : text("problems.value", { value });
  const lead = [place.join(", "), found].filter(Boolean).join(": ");
  const more = consequences ? text("problems.consequences", { count: formatCount(consequences) }) : "";
  return [lead && found ? `${lead}.` : lead && `${lead}:`, message, remedy, more].filter(Boolean).join(" ");
}
