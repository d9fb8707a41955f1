import type { CellValue } from "#domain/tables";
import type { InputProblem, Protection } from "#schemas";
import type { InputRow, InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";

export type States = Extract<Protection, { kind: "states" }>;

/** Returns where states do not add up to the denominator, or a total is not the sum of its parts. */
export function checkSums({ dataset, rows }: InputTable): InputProblem[] {
  const { protection } = dataset;
  if (protection.kind !== "states") return [];
  return rows.flatMap((row) => [...checkDenominator(row, protection), ...checkTotals(row, protection)]);
}

/** Returns the sum of the cells, or null where one of them is empty or unread. */
export function sumOf(
  values: Readonly<Record<string, CellValue>>,
  columns: readonly string[],
): number | null {
  let sum = 0;
  for (const column of columns) {
    const value = values[column];
    if (typeof value !== "number") return null;
    sum += value;
  }
  return sum;
}

function checkDenominator({ file, row, values }: InputRow, protection: States): InputProblem[] {
  const { denominator, states, totals } = protection;
  const expected = values[denominator];
  if (typeof expected !== "number") return [];
  const partitions = [states, ...(coversOnce(protection) ? [Object.keys(totals)] : [])];
  const parts = partitions.find((columns) => sumOf(values, columns) !== null);
  const sum = parts ? sumOf(values, parts) : expected;
  if (!parts || sum === null || sum === expected) return [];
  const place = { file, row, column: denominator, value: expected };
  return [problem("states_sum", place, { states: parts.join(" + "), sum, denominator, expected })];
}

function checkTotals({ file, row, values }: InputRow, { totals }: States): InputProblem[] {
  return Object.entries(totals).flatMap(([column, parts]) => {
    const expected = sumOf(values, parts);
    const found = values[column];
    if (expected === null || typeof found !== "number" || found === expected) return [];
    const place = { file, row, column, value: found };
    return [problem("total_mismatch", place, { parts: parts.join(" + "), expected })];
  });
}

const coversOnce = ({ states, totals }: States): boolean => {
  const parts = Object.values(totals).flat();
  return parts.length === states.length && states.every((state) => parts.includes(state));
};
