import { kabupatenKotaOf } from "#domain/region";
import { datasets, findDataset, type InputProblem, type Protection } from "#schemas";
import type { InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";
import type { CauseBook } from "./consequences.ts";
import type { MergedRow, MergedTables } from "./merge.ts";

type Reasons = Extract<Protection, { kind: "flow_reasons" }>;

/** Returns rows whose reason is not one of their direction, and rows that are empty without a reason. */
export function checkReasonRows({ dataset: { protection }, rows }: InputTable): InputProblem[] {
  if (protection.kind !== "flow_reasons") return [];
  const { direction, reason, reasons, measure } = protection;
  return rows.flatMap(({ file, row, values }) => {
    const side = values[direction];
    const known = typeof side === "string" ? reasons[side] : undefined;
    const found = values[reason];
    if (known && typeof found === "string" && !known.includes(found))
      return [
        problem(
          "flow_reason_of_other_direction",
          { file, row, column: reason, value: found },
          { direction: String(side), expected: known.join(", ") },
        ),
      ];
    const [count, why] = [values[measure], values.alasan_kosong];
    if (count === undefined || why === undefined) return [];
    if (count === null && why === null)
      return [
        problem("missing_without_reason", { file, row, column: measure }, { expected: "tidak_dikumpulkan" }),
      ];
    if (count !== null && why !== null)
      return [problem("reason_without_missing", { file, row, column: "alasan_kosong", value: why })];
    return [];
  });
}

/**
 * Returns where the reasons of a direction do not sum to the flow of all kecamatan, or are given in part; reasons of
 * flows that are not there wait for them. Areas and periods in `unsound` (`<area>|<period>`) lack rows and are left out.
 */
export function checkReasonSums(
  tables: MergedTables,
  unsound: ReadonlySet<string>,
  causes: CauseBook,
): InputProblem[] {
  return datasets.flatMap(({ id, protection }) => {
    if (protection.kind !== "flow_reasons") return [];
    const flows = Map.groupBy(tables.get(protection.flows) ?? [], (row) => placeOf(row));
    const groups = Map.groupBy(
      tables.get(id) ?? [],
      (row) => `${placeOf(row)}|${row.values[protection.direction]}`,
    );
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first || unsound.has(`${first.values.kode_wilayah}|${first.values.periode}`)) return [];
      const below = flows.get(placeOf(first)) ?? [];
      const isNew = [...group, ...below].some(({ file }) => file !== null);
      const problems = isNew ? checkGroup(first, group, below, protection) : [];
      return problems.length > 0 && causes.follows([...group, ...below]) ? [] : problems;
    });
  });
}

function checkGroup(
  first: MergedRow,
  group: readonly MergedRow[],
  below: readonly MergedRow[],
  { direction, measure, flows }: Reasons,
): InputProblem[] {
  const side = String(first.values[direction]);
  const counts = group.map(({ values }) => values[measure]);
  const parts = below.map(({ values }) => values[side]);
  if ([...counts, ...parts].includes(undefined)) return [];
  const other = `${findDataset(flows)?.id ?? flows}.csv`;
  const place = { file: first.file ?? other, row: first.row, column: measure };
  const words = { other, direction: side, program: String(first.values.program) };
  if (counts.every((count) => count === null)) return [];
  if (counts.includes(null)) return [problem("flow_reasons_partly_filled", place, words)];
  if (parts.length === 0 || parts.includes(null)) return [];
  const [found, expected] = [counts, parts].map((cells) =>
    cells.reduce<number>((sum, cell) => sum + Number(cell), 0),
  );
  if (found === expected) return [];
  return [problem("flow_reasons_sum", place, { ...words, found: found ?? 0, expected: expected ?? 0 })];
}

const placeOf = ({ values: { kode_wilayah: code, periode, program } }: MergedRow) =>
  [kabupatenKotaOf(String(code)), periode, program].join("|");
