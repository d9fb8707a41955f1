import type { RawTables, TableRow, Tables } from "#domain/tables";
import type { DataNature, InputProblem } from "#schemas";
import type { TableReading } from "../ingest/index.ts";
import { checkAnyAid } from "./check-any-aid.ts";
import { checkCaseSums } from "./check-case-sums.ts";
import { checkCases } from "./check-cases.ts";
import { checkClassesChanged } from "./check-classes-changed.ts";
import { checkDenominators } from "./check-denominators.ts";
import { checkFamilyTotals } from "./check-family-totals.ts";
import { checkReasonRows, checkReasonSums } from "./check-flow-reasons.ts";
import { checkFlowRows, checkFlowStocks } from "./check-flows.ts";
import { checkFolders } from "./check-folder.ts";
import { checkGrid } from "./check-grid.ts";
import { checkKeys } from "./check-keys.ts";
import { checkNature } from "./check-nature.ts";
import { checkParts } from "./check-parts.ts";
import { checkReasons } from "./check-reasons.ts";
import { checkReconciliation } from "./check-reconciliation.ts";
import { checkSums } from "./check-sums.ts";
import { CauseBook } from "./consequences.ts";
import { fillAbsent } from "./fill-absent.ts";
import { rowKey } from "./keys.ts";
import { type MergedTables, mergeTables } from "./merge.ts";
import type { Reference } from "./reference.ts";

export interface ValidationContext {
  readonly folder: string;
  readonly date: string;
  readonly reference: Reference;
  /** Nature of the releases this submission would join; null before the first. */
  readonly series: DataNature | null;
  /** True rows of the last release; null before the first, undefined where they could not be read. */
  readonly previous: Tables | null | undefined;
}

export interface Validation {
  readonly problems: readonly InputProblem[];
  readonly merged: MergedTables;
}

/** Returns every rule that a submission breaks, of reading it too, and its rows laid over those of the last release. */
export function validate(readings: readonly TableReading[], context: ValidationContext): Validation {
  const { reference, previous, folder, series } = context;
  const tables = readings.map(({ table }) => table);
  const single = readings.map((reading) => checkTable(reading, reference));
  const merged = fillAbsent(mergeTables(tables, previous ?? null), reference);
  const unsound = new Set(
    single.filter(({ isSound }) => !isSound).map(({ table: { area, period } }) => `${area}|${period}`),
  );
  const causes = new CauseBook();
  const own = single.flatMap((checked) => checked.problems);
  causes.enter([...readings.flatMap((reading) => reading.problems), ...own]);
  for (const row of single.flatMap(({ causesOfAbsence }) => causesOfAbsence)) causes.follows([row]);
  const families = checkFamilyTotals(merged, reference);
  causes.enter(families);
  const denominators = checkDenominators(merged, causes);
  causes.enter(denominators);
  const anyAid = checkAnyAid(merged, unsound, causes);
  causes.enter(anyAid);
  const reconciliation = checkReconciliation(merged, reference, unsound, causes);
  causes.enter(reconciliation);
  const flows = checkFlowStocks(merged, unsound, causes);
  causes.enter(flows);
  const flowReasons = checkReasonSums(merged, unsound, causes);
  const parts = checkParts(merged, unsound, causes);
  const caseSums = checkCaseSums(merged, unsound, causes);
  const problems = [
    ...readings.flatMap((reading) => reading.problems),
    ...checkFolders(tables, context),
    ...own,
    ...checkNature(tables, folder, series),
    ...families,
    ...denominators,
    ...anyAid,
    ...reconciliation,
    ...flows,
    ...flowReasons,
    ...parts,
    ...caseSums,
    ...checkClassesChanged(merged, reference),
  ];
  return { problems: causes.attach(problems), merged };
}

/** Returns the merged rows as tables; only meaningful where nothing is wrong with them. */
export function rawTables(merged: MergedTables): RawTables {
  const tables = [...merged].map(([id, rows]) => [id, rows.map(({ values }) => values as TableRow)]);
  return Object.fromEntries(tables) as RawTables;
}

function checkTable({ table, isReadable }: TableReading, reference: Reference) {
  const keys = checkKeys(table, reference);
  const grid = isReadable ? checkGrid(table, reference) : { problems: [], causes: [] };
  const problems = [
    ...keys,
    ...grid.problems,
    ...checkSums(table),
    ...checkReasons(table, reference),
    ...checkFlowRows(table),
    ...checkReasonRows(table),
    ...checkCases(table),
  ];
  const hasAllKeys = table.rows.every(({ values }) => rowKey(table.dataset, values) !== null);
  const isSound = isReadable && hasAllKeys && keys.length + grid.problems.length === 0;
  return { table, problems, isSound, causesOfAbsence: grid.causes };
}
