import type { CellValue, WriteSheet } from "hucre/xlsx";
import { formatCount } from "#messages";
import type { InputProblem } from "#schemas";
import { text } from "../problems/index.ts";

const widths = [8, 22, 26, 60, 60, 12];

/** Returns the first sheet of a marked copy: every problem of the file with its place and what to do. */
export function problemSheet(problems: readonly InputProblem[], hasRows: boolean): WriteSheet {
  const head = (["row", "column", "value", "message", "remedy", "more"] as const).map((name) =>
    text(`input.marked.${name}`),
  );
  const intro = text(hasRows ? "input.marked.intro" : "input.marked.unreadable", {
    count: formatCount(problems.length),
  });
  const rows: CellValue[][] = [
    [intro],
    head,
    ...[...problems]
      .sort(byPlace)
      .map(({ row, column, value, message, remedy, consequences }) => [
        row,
        column,
        value,
        message,
        remedy,
        consequences ? text("problems.consequences", { count: formatCount(consequences) }) : null,
      ]),
  ];
  const bold = { font: { bold: true } };
  const wrapped = { alignment: { wrapText: true, vertical: "top" } } as const;
  return {
    name: text("input.marked.sheet"),
    columns: widths.map((width) => ({ width, style: wrapped })),
    rows,
    cells: new Map([
      ["0,0", { value: intro, style: { font: { bold: true } } }],
      ...head.map((value, index) => [`1,${index}`, { value, style: bold }] as const),
    ]),
    freezePane: { rows: 2 },
  };
}

const byPlace = (left: InputProblem, right: InputProblem) => (left.row ?? 0) - (right.row ?? 0);
