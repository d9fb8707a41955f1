import { type RowShape, rowShape } from "#domain/program";
import { kabupatenKotaOf } from "#domain/region";
import { type InputProblem, reasonTexts } from "#schemas";
import type { InputRow, InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";
import { classOf } from "./check-keys.ts";
import type { States } from "./check-sums.ts";
import { areaName, type Reference } from "./reference.ts";

const eligibleStates = ["layak_menerima", "layak_belum"];
const notCollected = "tidak_dikumpulkan";

/** Returns where empty cells and their reason do not agree with each other or with the public rules. */
export function checkReasons({ dataset, rows }: InputTable, reference: Reference): InputProblem[] {
  const { protection } = dataset;
  if (protection.kind !== "states") return [];
  const measures = [...Object.keys(protection.totals), ...protection.states];
  return rows.flatMap((row) => {
    const isRead = [...measures, "alasan_kosong"].every((column) => row.values[column] !== undefined);
    const shape = isRead ? shapeOf(row, reference) : null;
    return shape ? checkRow({ row, shape, protection, measures, reference }) : [];
  });
}

/** A dataset without programmes has one shape only: all states, or none with a reason. */
function shapeOf(row: InputRow, { programs }: Reference): RowShape | null {
  if (!("program" in row.values)) return { kind: "all_states" };
  const { program: id, kode_wilayah: code } = row.values;
  const program = programs.find((one) => one.id === id);
  const desilClass = classOf(row);
  if (!program || !desilClass || typeof code !== "string") return null;
  return rowShape(program, kabupatenKotaOf(code), desilClass);
}

interface RowCheck {
  readonly row: InputRow;
  readonly shape: RowShape;
  readonly protection: States;
  readonly measures: readonly string[];
  readonly reference: Reference;
}

function checkRow(check: RowCheck): InputProblem[] {
  const { row, shape, protection, measures } = check;
  const { values } = row;
  const due = dueColumns(shape, protection, measures);
  const filled = measures.filter((column) => values[column] !== null);
  const strange = filled
    .filter((column) => !due.includes(column))
    .map((column) => superfluous(check, column));
  const isNotCollected =
    values.alasan_kosong === notCollected && filled.length === 0 && shape.kind !== "empty";
  if (isNotCollected) return [];
  const expected = "reason" in shape ? shape.reason : null;
  const absent = due.filter((column) => values[column] === null);
  return [...strange, ...checkAbsent(check, absent, expected), ...notEligible(check)];
}

function dueColumns(shape: RowShape, { totals }: States, measures: readonly string[]): readonly string[] {
  if (shape.kind === "empty") return [];
  return shape.kind === "receiving_only" ? Object.keys(totals) : measures;
}

function superfluous({ row, shape, reference }: RowCheck, column: string): InputProblem {
  const { file, values } = row;
  const place = { file, row: row.row, column, value: values[column] ?? null };
  if (shape.kind === "receiving_only")
    return problem("not_assessed_filled", place, {
      reason: reasonTexts[shape.reason].title.id,
      reasonCode: shape.reason,
    });
  const area = areaName(kabupatenKotaOf(String(values.kode_wilayah)), reference.regions);
  return problem("not_offered_filled", place, { program: String(values.program), area });
}

function checkAbsent({ row, measures }: RowCheck, absent: readonly string[], expected: string | null) {
  const { file, values } = row;
  const reason = values.alasan_kosong ?? null;
  const place = { file, row: row.row, column: "alasan_kosong", value: reason };
  const hasEmpty = measures.some((column) => values[column] === null);
  if (!hasEmpty) return reason === null ? [] : [problem("reason_without_missing", place)];
  if (reason === null) {
    const columns = absent.length > 0 ? absent : measures.filter((column) => values[column] === null);
    return columns.map((column) =>
      problem(
        "missing_without_reason",
        { file, row: row.row, column },
        { expected: expected ?? notCollected },
      ),
    );
  }
  if (absent.length > 0 && reason === notCollected) return [problem("partly_filled", { file, row: row.row })];
  if (absent.length > 0 || reason !== expected)
    return [problem("wrong_reason", place, { expected: expected ?? notCollected })];
  return [];
}

function notEligible({ row, shape }: RowCheck): InputProblem[] {
  if (shape.kind !== "none_eligible") return [];
  const { file, values } = row;
  return eligibleStates
    .filter((column) => Number(values[column] ?? 0) > 0)
    .map((column) =>
      problem(
        "not_eligible_filled",
        { file, row: row.row, column, value: values[column] ?? null },
        { program: String(values.program) },
      ),
    );
}
