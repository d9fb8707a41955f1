import { classesFor, classKey, isInClass } from "#domain/desil";
import { kabupatenKotaOf } from "#domain/region";
import { type DatasetDefinition, datasets, findDataset, type InputProblem } from "#schemas";
import { problem } from "../problems/index.ts";
import { classOf } from "./check-keys.ts";
import type { States } from "./check-sums.ts";
import type { CauseBook } from "./consequences.ts";
import { describeKey } from "./keys.ts";
import type { MergedRow, MergedTables } from "./merge.ts";
import type { Reference } from "./reference.ts";

/**
 * Returns where a table per desil, summed over a class, differs from the table per kecamatan, summed over the area.
 * Areas and periods in `unsound` (`<area>|<period>`) lack rows and are left out.
 */
export function checkReconciliation(
  tables: MergedTables,
  reference: Reference,
  unsound: ReadonlySet<string>,
  causes: CauseBook,
): InputProblem[] {
  return datasets.flatMap((dataset) => {
    const { protection } = dataset;
    const other = protection.kind === "states" ? findDataset(protection.reconcilesWith ?? "") : undefined;
    if (protection.kind !== "states" || !other) return [];
    const here = cellsOf(tables.get(dataset.id) ?? [], reference);
    const there = cellsOf(tables.get(other.id) ?? [], reference);
    return [...here].flatMap(([key, cell]) => {
      const counterpart = there.get(key);
      const isDue =
        counterpart && !unsound.has(cell.areaAndPeriod) && cell.rows.some(({ file }) => file !== null);
      const problems = isDue ? compare(cell, counterpart, { protection, other }) : [];
      const rows = [...cell.rows, ...(counterpart?.rows ?? [])];
      return problems.length > 0 && causes.follows(rows, problems.length) ? [] : problems;
    });
  });
}

/** All rows of an area, period, programme and desil class of the kecamatan tables. */
interface Cell {
  readonly areaAndPeriod: string;
  readonly label: string;
  readonly rows: MergedRow[];
}

function cellsOf(rows: readonly MergedRow[], { classes }: Reference): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    const { kode_wilayah: code, periode, program } = row.values;
    const own = classOf(row);
    if (typeof code !== "string" || !own) continue;
    const area = kabupatenKotaOf(code);
    const wide = classesFor(classes, area).find((one) => isInClass(own, one));
    if (!wide) continue;
    const key = [area, periode, program, classKey(wide)].join("|");
    const values = { area, program: program ?? null, desil_awal: wide.first, desil_akhir: wide.last };
    const names = ["area", ...(program ? ["program"] : []), "desil_awal"];
    const cell = cells.get(key) ?? {
      areaAndPeriod: `${area}|${periode}`,
      label: describeKey(values, names),
      rows: [],
    };
    cell.rows.push(row);
    cells.set(key, cell);
  }
  return cells;
}

function compare(
  here: Cell,
  there: Cell,
  { protection, other }: { protection: States; other: DatasetDefinition },
): InputProblem[] {
  const columns = [protection.denominator, ...Object.keys(protection.totals), ...protection.states];
  const [first] = here.rows;
  if (!first) return [];
  const words = { other: `${other.id}.csv`, key: here.label };
  return columns.flatMap((column) => {
    const found = total(here.rows, column);
    const expected = total(there.rows, column);
    if (found === expected || found === "unread" || expected === "unread") return [];
    const place = { file: first.file ?? words.other, row: first.row, column };
    if (found === null || expected === null) return [problem("reconcile_missing", place, words)];
    return [problem("reconcile", { ...place, value: found }, { ...words, expected, found })];
  });
}

function total(rows: readonly MergedRow[], column: string): number | null | "unread" {
  const cells = rows.map(({ values }) => values[column]);
  if (cells.includes(undefined)) return "unread";
  if (cells.includes(null)) return null;
  return cells.reduce<number>((sum, cell) => sum + Number(cell), 0);
}
