import type { InputProblem, Protection } from "#schemas";
import type { InputRow, InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";

type Cases = Extract<Protection, { kind: "cases" }>;

/** Returns rows of cases that are given in part, whose part exceeds the total, or whose overdue is not the rest. */
export function checkCases({ dataset, rows }: InputTable): InputProblem[] {
  const { protection } = dataset;
  return protection.kind === "cases" ? rows.flatMap((row) => checkRow(row, protection)) : [];
}

function checkRow({ file, row, values }: InputRow, protection: Cases): InputProblem[] {
  const { total, part, overdue, telling } = protection;
  const counted = [total, part, ...(overdue ? [overdue.column] : [])];
  const cells = counted.map((column) => values[column]);
  const reason = values.alasan_kosong;
  if (cells.includes(undefined) || reason === undefined) return [];
  const place = (column: string) => ({ file, row, column, value: values[column] ?? null });
  const empty = counted.filter((column) => values[column] === null);
  if (empty.length > 0 && empty.length < counted.length) return [problem("partly_filled", { file, row })];
  if (empty.length > 0)
    return reason === null
      ? [problem("missing_without_reason", place(total), { expected: "tidak_dikumpulkan" })]
      : [];
  const [all = 0, inside = 0, late = 0] = cells.map(Number);
  if (inside > all) return [problem("part_exceeds_total", place(part), { total, expected: all })];
  const due = overdue && values[overdue.key] === overdue.value ? all - inside : 0;
  const overdueFaults =
    overdue && late !== due
      ? [problem("overdue_differs", place(overdue.column), { total, part, expected: due })]
      : [];
  return [...overdueFaults, ...checkTelling({ file, row, values }, telling)];
}

/** A class that is empty has a reason; one that is given has none. */
function checkTelling({ file, row, values }: InputRow, telling: string | undefined): InputProblem[] {
  const class_ = telling === undefined ? 0 : values[telling];
  const reason = values.alasan_kosong ?? null;
  if (class_ === undefined) return [];
  if (class_ === null && reason === null)
    return [
      problem(
        "missing_without_reason",
        { file, row, column: telling ?? "" },
        { expected: "terlalu_sedikit" },
      ),
    ];
  if (class_ !== null && reason !== null)
    return [problem("reason_without_missing", { file, row, column: "alasan_kosong", value: reason })];
  return [];
}
