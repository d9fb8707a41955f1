import { kabupatenKotaOf } from "#domain/region";
import { type DatasetDefinition, datasets, type InputProblem, type Protection } from "#schemas";
import { problem } from "../problems/index.ts";
import type { CauseBook } from "./consequences.ts";
import { describeKey } from "./keys.ts";
import type { MergedRow, MergedTables } from "./merge.ts";

type Parts = Extract<Protection, { kind: "parts" }>;

/**
 * Returns where parts do not sum to the count they split, are given in part, or stand where there is nothing to
 * split. Areas and periods in `unsound` (`<area>|<period>`) lack rows and are left out.
 */
export function checkParts(
  tables: MergedTables,
  unsound: ReadonlySet<string>,
  causes: CauseBook,
): InputProblem[] {
  return datasets.flatMap((dataset) => {
    const { protection } = dataset;
    if (protection.kind !== "parts") return [];
    const wholes = wholesOf(tables, dataset, protection);
    const groups = Map.groupBy(tables.get(dataset.id) ?? [], ({ values }) =>
      wholeName(String(values.kode_wilayah), values, values.program),
    );
    return [...groups].flatMap(([name, rows]) => {
      const [first] = rows as [MergedRow];
      const isDue = rows.some(({ file }) => file !== null);
      if (!isDue || unsound.has(cityAndPeriod(first)) || rows.some(isUnread(protection))) return [];
      const whole = wholes.get(name);
      const found = checkGroup(dataset, protection, rows, whole?.sum);
      return found.length > 0 && causes.follows([...rows, ...(whole?.rows ?? [])], found.length) ? [] : found;
    });
  });
}

interface Whole {
  /** Undefined where a cell could not be read or was not collected; null where none is given. */
  readonly sum: number | null | undefined;
  readonly rows: readonly MergedRow[];
}

function checkGroup(
  { key }: DatasetDefinition,
  { measure, whole }: Parts,
  rows: readonly MergedRow[],
  expected: number | null | undefined,
): InputProblem[] {
  const [first] = rows as [MergedRow];
  const place = { file: first.file ?? "", row: first.row, column: measure };
  const filled = rows.filter(({ values }) => values[measure] !== null);
  const silent = rows.filter(
    ({ values }) => (values[measure] === null) !== (typeof values.alasan_kosong === "string"),
  );
  if (silent.length > 0)
    return silent.map(({ file, row, values }) =>
      values[measure] === null
        ? problem("missing_without_reason", { file: file ?? "", row, column: measure }, { expected: reason })
        : problem("reason_without_missing", {
            file: file ?? "",
            row,
            column: "alasan_kosong",
            value: values.alasan_kosong ?? null,
          }),
    );
  if (filled.length === 0 || expected === undefined) return [];
  if (filled.length < rows.length) return [problem("partly_filled", place)];
  const sum = filled.reduce((total, { values }) => total + Number(values[measure]), 0);
  const words = {
    key: describeKey(
      first.values,
      key.filter((name) => name === "kode_wilayah" || name === "program"),
    ),
    other: `${whole.dataset}.csv`,
    column: whole.column,
  };
  if (expected === null) return [problem("parts_without_whole", { ...place, value: sum }, words)];
  return sum === expected ? [] : [problem("parts_sum", { ...place, value: sum }, { ...words, expected })];
}

const reason = "tidak_dikumpulkan";

const isUnread =
  ({ measure }: Parts) =>
  ({ values }: MergedRow) =>
    values[measure] === undefined || values.alasan_kosong === undefined;

function wholesOf(
  tables: MergedTables,
  { level }: DatasetDefinition,
  { whole }: Parts,
): ReadonlyMap<string, Whole> {
  const own = (tables.get(whole.dataset) ?? []).filter(
    ({ values }) => whole.program === undefined || values.program === whole.program,
  );
  const groups = Map.groupBy(own, ({ values }) => {
    const code = String(values.kode_wilayah);
    const area = level === "kabupaten_kota" ? kabupatenKotaOf(code) : code;
    return wholeName(area, values, whole.program === undefined ? values.program : undefined);
  });
  return new Map([...groups].map(([name, rows]) => [name, { rows, sum: sumOf(rows, whole.column) }]));
}

function sumOf(rows: readonly MergedRow[], column: string): number | null | undefined {
  const cells = rows.map(({ values }) => values[column]);
  if (cells.includes(undefined)) return undefined;
  const isOpen = rows.some(({ values }) => values[column] === null && values.alasan_kosong === reason);
  if (isOpen) return undefined;
  const counts = cells.filter((cell) => typeof cell === "number");
  return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0);
}

function wholeName(area: string, { periode }: MergedRow["values"], program: unknown): string {
  return [area, periode, program ?? ""].join("|");
}

const cityAndPeriod = ({ values }: MergedRow): string =>
  `${kabupatenKotaOf(String(values.kode_wilayah))}|${values.periode}`;
