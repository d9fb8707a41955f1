import { comparePeriods } from "../../period/index.ts";
import type { Tables } from "../../tables/index.ts";
import { check, type Evidence, type Notes } from "../evidence.ts";
import { indexRows } from "../published-row.ts";
import {
  findingInRow,
  type SplitDataset,
  type SplitGroup,
  splitCounts,
  splitDatasets,
  splitGroups,
} from "../split-groups.ts";

/** Groups of parts and cases whose true counts and published sums are those of the last release are unchanged. */
export function splitsKeptBetweenReleases({ input, base }: Evidence, notes: Notes): void {
  const last = input.earlier.filter(({ raw }) => raw !== undefined).at(-1);
  for (const dataset of allSplits(input.datasets)) {
    const now = groupsIn(input.rounded, input.raw, dataset);
    const before = groupsIn(last?.tables, last?.raw, dataset);
    for (const [name, group] of now) compare(group, before.get(name), dataset, base, notes);
  }
}

/** The same between one period and the next, for what counts the same families in both. */
export function splitsKeptBetweenPeriods({ input, base }: Evidence, notes: Notes): void {
  for (const dataset of allSplits(input.datasets)) {
    const groups = [...groupsIn(input.rounded, input.raw, dataset).values()].filter(({ published }) =>
      isStanding(published, dataset),
    );
    for (const [, own] of indexRows(groups, ({ published }) => published.series)) {
      const inTime = [...own].sort((left, right) =>
        comparePeriods(left.published.period, right.published.period),
      );
      for (const [index, group] of inTime.slice(1).entries())
        compare(group, inTime[index], dataset, base, notes);
    }
  }
}

interface KnownGroup {
  readonly published: SplitGroup;
  readonly truth: SplitGroup | undefined;
}

function allSplits(datasets: Evidence["input"]["datasets"]): readonly SplitDataset[] {
  return [...splitDatasets(datasets, "parts"), ...splitDatasets(datasets, "cases")];
}

function groupsIn(published: Tables = {}, raw: Tables = {}, dataset: SplitDataset): Map<string, KnownGroup> {
  const nameOf = ({ series, period }: SplitGroup) => `${series}|${period}`;
  const truths = new Map(splitGroups(raw, dataset).map((group) => [nameOf(group), group]));
  return new Map(
    splitGroups(published, dataset)
      .filter((group) => !isSumOfOthers(group, dataset))
      .map((group) => [nameOf(group), { published: group, truth: truths.get(nameOf(group)) }]),
  );
}

function compare(
  now: KnownGroup,
  before: KnownGroup | undefined,
  dataset: SplitDataset,
  base: number,
  notes: Notes,
): void {
  const isUnchanged =
    before !== undefined &&
    valuesIn(now.truth, dataset) === valuesIn(before.truth, dataset) &&
    (!hasWhole(dataset) || sumsIn(now.published, dataset) === sumsIn(before.published, dataset)) &&
    before.published.rows.every((row) =>
      splitCounts(row, dataset).every((value) => Number.isNaN(value) || value === 0 || value >= base),
    );
  const holds = !isUnchanged || valuesIn(now.published, dataset) === valuesIn(before.published, dataset);
  check(notes, holds, () =>
    findingInRow(dataset.definition.id, now.published.rows[0], "unchanged, but published anew"),
  );
}

function valuesIn(group: SplitGroup | undefined, dataset: SplitDataset): string | undefined {
  const others = dataset.definition.key.filter((name) => name !== "periode");
  return group?.rows
    .map((row) => [...others.map((name) => row[name]), ...splitCounts(row, dataset)].join("|"))
    .sort()
    .join("\n");
}

function sumsIn(group: SplitGroup, dataset: SplitDataset): string {
  const counts = group.rows.map((row) => splitCounts(row, dataset));
  return [0, 1].map((side) => counts.reduce((sum, own) => sum + (own[side] ?? 0), 0)).join("|");
}

function hasWhole({ protection }: SplitDataset): boolean {
  return protection.kind === "parts" || protection.sumOf !== undefined;
}

function isStanding({ rows }: SplitGroup, { protection }: SplitDataset): boolean {
  if (protection.kind === "parts" || !protection.overdue) return true;
  const { key, value } = protection.overdue;
  return rows.every((row) => row[key] === value);
}

function isSumOfOthers({ rows }: SplitGroup, { protection }: SplitDataset): boolean {
  return protection.kind === "parts" && rows[0]?.program === protection.sums?.program;
}
