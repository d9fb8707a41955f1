import { periodBefore } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import { datasets, type InputProblem, type Protection } from "#schemas";
import type { InputRow, InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";
import type { CauseBook } from "./consequences.ts";
import type { MergedRow, MergedTables } from "./merge.ts";

type Flows = Extract<Protection, { kind: "flows" }>;

/** Returns where flows are given in part, without a reason for none, or do not lead from the opening to the closing. */
export function checkFlowRows({ dataset: { protection }, rows }: InputTable): InputProblem[] {
  if (protection.kind !== "flows") return [];
  return rows.flatMap((row) => checkRow(row, protection));
}

function checkRow({ file, row, values }: InputRow, protection: Flows): InputProblem[] {
  const { opening, entered, left, closing } = protection;
  const columns = [opening, entered, left, closing];
  if ([...columns, "alasan_kosong"].some((column) => values[column] === undefined)) return [];
  const empty = columns.filter((column) => values[column] === null);
  const reason = values.alasan_kosong ?? null;
  if (empty.length === columns.length && reason === null)
    return [
      problem("missing_without_reason", { file, row, column: opening }, { expected: "tidak_dikumpulkan" }),
    ];
  if (empty.length === columns.length) return [];
  if (empty.length > 0) return [problem("flows_partly_filled", { file, row, column: empty[0] ?? null })];
  if (reason !== null)
    return [problem("reason_without_missing", { file, row, column: "alasan_kosong", value: reason })];
  const [from = 0, came = 0, went = 0, to = 0] = columns.map((column) => Number(values[column]));
  if (from + came - went !== to)
    return [
      problem(
        "flows_do_not_lead",
        { file, row, column: closing, value: to },
        { opening: from, entered: came, left: went, expected: from + came - went },
      ),
    ];
  if (went > from)
    return [problem("flows_leave_too_many", { file, row, column: left, value: went }, { opening: from })];
  return [];
}

/**
 * Returns where flows do not fit with what else is known: the closing with the receiving of the same triwulan, the
 * opening with that of the triwulan before, SALAH_SATU with the programmes. Areas and periods in `unsound`
 * (`<area>|<period>`) lack rows and are left out.
 */
export function checkFlowStocks(
  tables: MergedTables,
  unsound: ReadonlySet<string>,
  causes: CauseBook,
): InputProblem[] {
  return datasets.flatMap(({ id, protection }) => {
    if (protection.kind !== "flows") return [];
    const stocks = stocksOf(tables, protection);
    const rows = (tables.get(id) ?? []).filter((row) => !unsound.has(areaAndPeriod(row)));
    const single = rows.flatMap((row) => {
      const found = [stocks.get(placeOf(row)), stocks.get(placeOf(row, beforeOf(row)))];
      const beside = found.flatMap((stock) => stock?.rows ?? []);
      const problems = [row, ...beside].some(({ file }) => file !== null)
        ? checkStocks(row, protection, found[0], found[1])
        : [];
      return problems.length > 0 && causes.follows([row, ...beside], problems.length) ? [] : problems;
    });
    return [...single, ...checkAny(rows, protection, causes)];
  });
}

interface Stock {
  readonly rows: MergedRow[];
  /** Null where a class has none. */
  total: number | null;
}

function stocksOf(tables: MergedTables, { stock }: Flows): Map<string, Stock> {
  const stocks = new Map<string, Stock>();
  for (const row of tables.get(stock.dataset) ?? []) {
    const value = row.values[stock.column];
    const found = stocks.get(placeOf(row)) ?? { rows: [], total: 0 };
    found.rows.push(row);
    found.total = found.total !== null && typeof value === "number" ? found.total + value : null;
    stocks.set(placeOf(row), found);
  }
  return stocks;
}

function checkStocks(
  { file, row, values }: MergedRow,
  { stock, opening, closing }: Flows,
  now: Stock | undefined,
  before: Stock | undefined,
): InputProblem[] {
  const source = file ?? `${stock.dataset}.csv`;
  const place = (column: string) => ({ file: source, row, column, value: values[column] ?? null });
  const words = { other: `${stock.dataset}.csv`, column: stock.column };
  if (values[closing] === null)
    return isGap(values.alasan_kosong, now, before)
      ? []
      : [problem("flows_wrong_reason", place("alasan_kosong"), words)];
  if (typeof values[closing] !== "number") return [];
  if (!now) return [];
  if (now.total === null) return [problem("flows_without_stock", place(closing), words)];
  if (now.total !== values[closing])
    return [problem("flows_closing_differs", place(closing), { ...words, expected: now.total })];
  if (before && before.total !== null && before.total !== values[opening])
    return [
      problem("flows_opening_differs", place(opening), {
        ...words,
        period: String(before.rows[0]?.values.periode),
        expected: before.total,
      }),
    ];
  return [];
}

/** Claims whether the reason for no flows agrees with the stocks beside them; without stocks it may be any that fits. */
function isGap(reason: unknown, now: Stock | undefined, before: Stock | undefined): boolean {
  const isOffered = !now?.rows.every(({ values }) => values.alasan_kosong === "tidak_ditawarkan");
  if (reason === "belum_ada_pembanding") return isOffered && before === undefined;
  if (!now) return reason === "tidak_dikumpulkan" || reason === "tidak_ditawarkan";
  return reason === (isOffered ? "tidak_dikumpulkan" : "tidak_ditawarkan");
}

/** Whoever begins or ceases to receive anything begins or ceases to receive a programme. */
function checkAny(rows: readonly MergedRow[], protection: Flows, causes: CauseBook): InputProblem[] {
  const places = Map.groupBy(rows, ({ values }) => `${values.kode_wilayah}|${values.periode}`);
  return [...places.values()].flatMap((place) => {
    const any = place.find(({ values }) => values.program === "SALAH_SATU");
    const others = place.filter((row) => row !== any && row.values.alasan_kosong !== "tidak_ditawarkan");
    if (!any || any.file === null || others.length === 0) return [];
    return [protection.entered, protection.left].flatMap((column) => {
      const found = any.values[column];
      const counts = others.map(({ values }) => values[column]);
      if (typeof found !== "number" || !counts.every((count) => typeof count === "number")) return [];
      const expected = counts.reduce((sum, count) => sum + count, 0);
      if (found <= expected || causes.follows(place)) return [];
      return [
        problem(
          "flows_any_too_high",
          { file: any.file ?? "", row: any.row, column, value: found },
          { expected },
        ),
      ];
    });
  });
}

const areaAndPeriod = ({ values: { kode_wilayah: code, periode } }: MergedRow) =>
  `${kabupatenKotaOf(String(code))}|${periode}`;

const beforeOf = ({ values }: MergedRow) =>
  typeof values.periode === "string" ? periodBefore(values.periode) : "";

const placeOf = ({ values }: MergedRow, period = String(values.periode)) =>
  [values.kode_wilayah, values.program, period].join("|");
