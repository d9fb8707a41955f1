import { datasetColumns, type InputProblem } from "#schemas";
import type { InputRow, InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";
import { classesOf } from "./check-keys.ts";
import { type Combination, explainAbsent } from "./explain-absent.ts";
import { describeKey, rowKey } from "./keys.ts";
import type { Reference } from "./reference.ts";

export interface GridCheck {
  readonly problems: readonly InputProblem[];
  /** Rows whose wrong or unreadable key is why a row is absent. */
  readonly causes: readonly InputRow[];
}

/**
 * Returns the rows that are due and absent: every combination of area, programme, desil class and any other
 * enumerated key. A row that would be the absent one but for one wrong key is named as the cause instead, and as
 * many are let pass as have a key that could not be read.
 */
export function checkGrid(table: InputTable, reference: Reference): GridCheck {
  const { dataset, rows, name: file } = table;
  const due = dueRows(table, reference);
  const present = new Set(rows.map(({ values }) => rowKey(dataset, values)));
  const absent = due.filter((values) => !present.has(rowKey(dataset, values)));
  const { explained, causes } = explainAbsent(table, due, absent);
  const unexplained = absent.filter((values) => !explained.has(values));
  const unreadable = rows.filter((row) => rowKey(dataset, row.values) === null && !causes.includes(row));
  if (unexplained.length <= unreadable.length) return { problems: [], causes };
  const told = dataset.key.filter((column) => column !== "periode");
  return {
    problems: unexplained.map((values) =>
      problem("missing_rows", { file }, { key: describeKey(values, told) }),
    ),
    causes,
  };
}

/** Returns the keys of all rows that a table of an area and period must have. */
export function dueRows(
  { dataset, area, period }: Pick<InputTable, "dataset" | "area" | "period">,
  reference: Reference,
): Combination[] {
  if (area === null || period === null) return [];
  const areas = dataset.level === "kecamatan" ? (reference.regions.kecamatan.get(area) ?? []) : [area];
  const axes: Combination[][] = [areas.map((code) => ({ kode_wilayah: code })), [{ periode: period }]];
  if (dataset.key.includes("program")) axes.push(reference.programs.map(({ id }) => ({ program: id })));
  if (dataset.key.includes("desil_awal")) axes.push(desilAxis(classesOf(dataset, area, reference)));
  const covered = ["kode_wilayah", "periode", "program", "desil_awal", "desil_akhir"];
  if (dataset.protection.kind === "flow_reasons") {
    const { direction, reason, reasons } = dataset.protection;
    axes.push(reasonAxis(direction, reason, reasons));
    covered.push(direction, reason);
  }
  for (const { name, allowed } of datasetColumns(dataset)) {
    const isCovered = covered.includes(name);
    if (dataset.key.includes(name) && allowed && !isCovered)
      axes.push(allowed.map((value) => ({ [name]: value })));
  }
  return axes.reduce<Combination[]>(
    (rows, axis) => rows.flatMap((row) => axis.map((part) => ({ ...row, ...part }))),
    [{}],
  );
}

const desilAxis = (classes: ReturnType<typeof classesOf>): Combination[] =>
  classes.map(({ first, last }) => ({ desil_awal: first, desil_akhir: last }));

/** Every direction with its own reasons. */
const reasonAxis = (
  direction: string,
  reason: string,
  reasons: Readonly<Record<string, readonly string[]>>,
): Combination[] =>
  Object.entries(reasons).flatMap(([side, own]) => own.map((one) => ({ [direction]: side, [reason]: one })));
