import { figureText } from "#messages/figure";
import { type SeenColumn, toCsv } from "./csv.ts";
import { type FigureFacts, textOf } from "./figure-facts.ts";

/** Returns the table of a figure as CSV. Every row says what it rests on, so that no note is lost on the way. */
export function tableAsCsv(table: HTMLTableElement, facts: FigureFacts): string {
  const rows = [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])].flatMap(({ rows }) => [...rows]);
  const seen = [...(table.tHead?.rows[0]?.cells ?? [])].map(
    (head, index): SeenColumn => ({
      label: textOf(head),
      cells: rows.map(({ cells: { [index]: cell } }) => ({
        text: textOf(cell ?? null),
        isReason: cell?.querySelector(".reason") != null,
      })),
    }),
  );
  return toCsv([...seen, ...factColumns(facts, rows.length)]);
}

/** Returns the facts of a figure as columns that say the same in every row. */
export function factColumns(
  { title, address, isSimulated, lines }: FigureFacts,
  height: number,
): SeenColumn[] {
  const facts: (readonly [string, string])[] = [
    [figureText("figure"), title],
    ...lines,
    [figureText("address"), address],
    ...(isSimulated ? [[figureText("nature"), figureText("simulatedMark")] as const] : []),
  ];
  return facts.map(([label, text]) => ({ label, cells: Array.from({ length: height }, () => ({ text })) }));
}
