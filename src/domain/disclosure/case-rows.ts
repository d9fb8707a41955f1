import type { DatasetDefinition, Protection } from "#schemas";
import { triwulanOf } from "../period/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import type { TableRow, Tables } from "../tables/index.ts";

export type CasesProtection = Extract<Protection, { kind: "cases" }>;

export interface CasesDataset {
  readonly id: string;
  readonly key: readonly string[];
  readonly protection: CasesProtection;
}

/** Cases of a row that are in the part, and those that are not. */
export interface CaseCounts {
  readonly inside: number;
  readonly outside: number;
}

/** Returns the datasets of cases; those that sum to others come after them. */
export function casesDatasets(datasets: readonly DatasetDefinition[]): CasesDataset[] {
  const found = datasets.flatMap(({ id, key, protection }) =>
    protection.kind === "cases" ? [{ id, key, protection }] : [],
  );
  const isLast = ({ protection }: CasesDataset) => Number(protection.sumOf !== undefined);
  return found.sort((left, right) => isLast(left) - isLast(right));
}

/** Returns the counts of a row, or null where it leaves them empty. */
export function caseCounts(row: TableRow, { total, part }: CasesProtection): CaseCounts | null {
  const [all, inside] = [row[total], row[part]];
  if (typeof all !== "number" || typeof inside !== "number") return null;
  return { inside, outside: all - inside };
}

/** Claims that the row counts what stands at the end of its period: the same cases stand in the next. */
export function isStanding(row: TableRow, { overdue }: CasesProtection): boolean {
  return overdue === undefined || row[overdue.key] === overdue.value;
}

/** Returns the name of the row without the key that its group is over, or without its kecamatan. */
export function groupName(row: TableRow, { key, protection }: CasesDataset): string {
  return key
    .filter((name) => name !== protection.over)
    .map((name) =>
      name === "kode_wilayah" && protection.sumOf ? kabupatenKotaOf(String(row[name])) : row[name],
    )
    .join("|");
}

/**
 * Returns what the rows of all kecamatan must sum to, by the name of their group: the published rows of the
 * months of the triwulan, of the last month where they stand. Null where a month is missing or empty.
 */
export function monthSums(tables: Tables, dataset: CasesDataset): Map<string, CaseCounts | null> {
  const { sumOf } = dataset.protection;
  const months = new Map<string, Set<string>>();
  const sums = new Map<string, CaseCounts | null>();
  if (!sumOf) return sums;
  for (const row of tables[sumOf.dataset] ?? []) {
    const month = String(row.periode);
    const triwulan = triwulanOf(month);
    const stands = row[sumOf.standing.key] === sumOf.standing.value;
    const name = groupName({ ...row, periode: triwulan } as TableRow, dataset);
    months.set(name, (months.get(name) ?? new Set()).add(month));
    const counts = caseCounts(row, dataset.protection);
    const before = sums.has(name) ? sums.get(name) : { inside: 0, outside: 0 };
    if (stands && !isLastMonth(month)) sums.set(name, before ?? null);
    else
      sums.set(
        name,
        before && counts
          ? { inside: before.inside + counts.inside, outside: before.outside + counts.outside }
          : null,
      );
  }
  return new Map([...sums].map(([name, sum]) => [name, months.get(name)?.size === 3 ? sum : null]));
}

const isLastMonth = (month: string): boolean => Number(month.slice(5)) % 3 === 0;
