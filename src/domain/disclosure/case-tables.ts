import type { RoundedTables, TableRow, Tables } from "../tables/index.ts";
import { sum } from "./base-row.ts";
import {
  type CaseCounts,
  type CasesDataset,
  caseCounts,
  casesDatasets,
  groupName,
  isStanding,
  monthSums,
} from "./case-rows.ts";
import { roundToUnits } from "./keyed-rounding.ts";
import type { ProtectionInput } from "./protection.ts";
import { type NamedCount, splitNamed, stepName } from "./split-named.ts";

type CasesInput = Pick<ProtectionInput, "datasets" | "policy" | "draw">;
type Side = keyof CaseCounts;

const sides: readonly Side[] = ["inside", "outside"];

/**
 * Returns the tables with their cases rounded to multiples of the base, those in the part and those outside it each
 * by itself. What ended in a period is drawn for that period; what stands is drawn without it, so that unchanged
 * counts cannot be averaged over time. Rows of a group are rounded so that they sum to the group's own rounding,
 * or to what another dataset has published. The class is told only where enough cases are published.
 */
export function roundCaseTables(input: CasesInput, tables: RoundedTables): RoundedTables {
  let rounded: Tables = tables;
  for (const dataset of casesDatasets(input.datasets))
    rounded = { ...rounded, [dataset.id]: roundTable(dataset, input, rounded) };
  return rounded as RoundedTables;
}

function roundTable(dataset: CasesDataset, input: CasesInput, tables: Tables): readonly TableRow[] {
  const { protection } = dataset;
  const base = input.policy.roundingBase.value;
  const sums = monthSums(tables, dataset);
  const rows = tables[dataset.id] ?? [];
  const written = new Map<TableRow, TableRow>();
  for (const [name, group] of Map.groupBy(rows, (row) => groupName(row, dataset))) {
    const given = group.flatMap((row) => {
      const counts = caseCounts(row, protection);
      return counts ? [{ row, counts }] : [];
    });
    const rounded = sides.map((side) => {
      const cells = given.map(({ row, counts }) => ({
        name: cellName(row, dataset, side),
        count: counts[side],
      }));
      const total = protection.sumOf ? sums.get(name)?.[side] : ownTotal(cells, dataset, base, input);
      return total === undefined ? null : splitNamed(cells, total, base, input.draw);
    });
    for (const [index, { row }] of given.entries()) {
      const [inside, outside] = rounded.map((values) => values?.[index] ?? null);
      written.set(row, writeRow(row, dataset, { inside: inside ?? null, outside: outside ?? null }, base));
    }
  }
  return rows.map((row) => written.get(row) ?? row);
}

/** The keyed rounding of the cells together: of the only cell, or of their sum under the name they share. */
function ownTotal(cells: readonly NamedCount[], { id }: CasesDataset, base: number, { draw }: CasesInput) {
  const count = sum(cells.map((cell) => cell.count));
  const [first] = cells;
  const name = cells.length === 1 ? first?.name : `${id}|${commonName(cells)}`;
  return base * roundToUnits(count, base, draw(stepName(name ?? "", count, base)));
}

const commonName = (cells: readonly NamedCount[]): string => cells.map(({ name }) => name).join("+");

function cellName(row: TableRow, { id, key, protection }: CasesDataset, side: Side): string {
  const names = isStanding(row, protection) ? key.filter((name) => name !== "periode") : key;
  return [id, side, ...names.map((name) => row[name])].join("|");
}

function writeRow(
  row: TableRow,
  { protection }: CasesDataset,
  { inside, outside }: { readonly inside: number | null; readonly outside: number | null },
  base: number,
): TableRow {
  const { total, part, overdue, telling } = protection;
  if (inside === null || outside === null) throw new Error("Cases without the whole they sum to");
  const cells: Record<string, string | number | null> = { ...row, [total]: inside + outside, [part]: inside };
  if (overdue) cells[overdue.column] = row[overdue.key] === overdue.value ? outside : 0;
  if (telling && (cells[telling] === null || inside + outside < 2 * base)) {
    cells.alasan_kosong = row[telling] === null ? (row.alasan_kosong ?? null) : "terlalu_sedikit";
    cells[telling] = null;
  }
  return cells as TableRow;
}
