import { monthsOf } from "../../period/index.ts";
import { kabupatenKotaOf } from "../../region/index.ts";
import type { TableRow, Tables } from "../../tables/index.ts";
import { check, type Evidence, type Notes } from "../evidence.ts";
import { indexRows, total } from "../published-row.ts";
import {
  type Cases,
  findingInRow,
  isEmptySplit,
  type SplitDataset,
  splitCounts,
  splitDatasets,
  splitGroups,
} from "../split-groups.ts";

/** What must hold, what is said where it does not, and of which column. */
type Claim = readonly [holds: boolean, detail: string, column: string | null];

/**
 * Cases in the part and outside it are multiples of the base, so that each is known to no less than a base of
 * values; what is overdue follows from them; a class is told only where at least twice the base are published; and
 * the kecamatan sum to what is published of their kabupaten/kota.
 */
export function casesRounded({ input, base }: Evidence, notes: Notes): void {
  for (const dataset of splitDatasets(input.datasets, "cases")) {
    const { definition, protection } = dataset;
    const months = monthRows(protection, input.rounded);
    for (const group of splitGroups(input.rounded, dataset)) {
      const [first] = group.rows;
      for (const row of group.rows)
        for (const [holds, detail, column] of claimsOf(row, dataset, base))
          check(notes, holds, () => findingInRow(definition.id, row, detail, column));
      if (!protection.sumOf || !first) continue;
      const given = group.rows.filter((row) => !isEmptySplit(row, dataset));
      if (given.length === 0) continue;
      const due = sumsOfMonths(first, protection, months);
      for (const [side, sum] of due.entries())
        check(notes, total(given.map((row) => splitCounts(row, dataset)[side])) === sum, () =>
          findingInRow(definition.id, first, "kecamatan do not sum to the months of their kabupaten/kota"),
        );
    }
  }
}

function claimsOf(row: TableRow, dataset: SplitDataset<Cases>, base: number): Claim[] {
  const { total: whole, part, overdue, telling } = dataset.protection;
  const hasReason = typeof row.alasan_kosong === "string";
  if (isEmptySplit(row, dataset)) return [[hasReason, "empty without a reason", whole]];
  const [inside = Number.NaN, outside = Number.NaN] = splitCounts(row, dataset);
  const isRounded = (value: number) => Number.isSafeInteger(value) && value >= 0 && value % base === 0;
  const isTold = telling !== undefined && row[telling] !== null;
  const late = overdue && (row[overdue.key] === overdue.value ? outside : 0);
  return [
    [isRounded(inside), "not a multiple of the base", part],
    [isRounded(outside), "the rest is not a multiple of the base", whole],
    [!overdue || row[overdue.column] === late, "overdue is not what is left", overdue?.column ?? null],
    [!isTold || inside + outside >= 2 * base, "a class of too few cases", telling ?? null],
    [telling === undefined || isTold !== hasReason, "class and reason do not fit", telling ?? null],
  ];
}

function monthRows({ sumOf }: Cases, tables: Tables): Map<string, TableRow[]> {
  if (!sumOf) return new Map();
  return indexRows(tables[sumOf.dataset] ?? [], (row) =>
    [row.kode_wilayah, row.periode, row[sumOf.standing.key]].join("|"),
  );
}

/** Published cases of the kabupaten/kota over the triwulan, or at its end where they stand; NaN where unknown. */
function sumsOfMonths(row: TableRow, { sumOf, part, total: whole }: Cases, months: Map<string, TableRow[]>) {
  if (!sumOf) return [];
  const city = kabupatenKotaOf(String(row.kode_wilayah));
  const { key, value } = sumOf.standing;
  const all = monthsOf(String(row.periode));
  const counted = row[key] === value ? all.slice(2) : all;
  const rows = counted.map((month) => months.get([city, month, row[key]].join("|")) ?? []);
  if (rows.some((own) => own.length === 0)) return [Number.NaN, Number.NaN];
  const sum = (column: string) =>
    total(rows.flat().map((one) => (typeof one[column] === "number" ? one[column] : Number.NaN)));
  return [sum(part), sum(whole) - sum(part)];
}
