import { comparePeriods } from "../../period/index.ts";
import { check, type Evidence, isCityTable, type Notes } from "../evidence.ts";
import { lastMoment, type Moment, presentMoment, sameCell, sameCounts } from "../moment.ts";
import { anyProgramme } from "../public-rules.ts";
import {
  cellOf,
  countColumns,
  familiesOf,
  findingAt,
  indexRows,
  type PublishedRow,
  rowName,
} from "../published-row.ts";
import { absorbGroup } from "./denominator-moves.ts";
import { denominatorsKept } from "./denominators-kept.ts";
import { flowsKept, flowsKeptInTime } from "./flows-kept.ts";
import { splitsKeptBetweenPeriods, splitsKeptBetweenReleases } from "./splits-kept.ts";

/** Names of a row now and of the row it is held against. */
type Pair = readonly [string, string];

/**
 * A row whose true counts and denominator are those of the last release is published as it was: fresh draws
 * could be averaged. Rows that must agree with others (SALAH_SATU, a kabupaten/kota table) may follow them.
 */
export function keptBetweenReleases(evidence: Evidence, notes: Notes): void {
  const before = lastMoment(evidence);
  if (!before) return;
  const now = presentMoment(evidence);
  const pairs = [...now.published.keys()].map((name): Pair => [name, name]);
  compare(now, before, pairs, evidence, notes);
  denominatorsKept(now, before, (triwulan) => triwulan, evidence, notes);
  flowsKept(evidence, notes);
  splitsKeptBetweenReleases(evidence, notes);
}

/** The same between one period and the next: an unchanged cell shows the same count month after month. */
export function keptBetweenPeriods(evidence: Evidence, notes: Notes): void {
  const now = presentMoment(evidence);
  const before = lastMoment(evidence);
  const series = indexRows(evidence.rows, ({ dataset, area, program, className }) =>
    [dataset.id, area, program ?? "", className].join("|"),
  );
  const pairs = [...series.values()].flatMap((rows) => {
    const inTime = [...rows].sort((left, right) => comparePeriods(left.period, right.period));
    return inTime.slice(1).flatMap((row, index): Pair[] => {
      const earlier = inTime[index];
      return earlier && !isAsReleased(rowName(row), now, before) ? [[rowName(row), rowName(earlier)]] : [];
    });
  });
  compare(now, now, pairs, evidence, notes);
  const triwulans = [...new Set(evidence.rows.map(({ triwulan }) => triwulan))].sort(comparePeriods);
  denominatorsKept(
    now,
    now,
    (triwulan) => triwulans[triwulans.indexOf(triwulan) - 1],
    evidence,
    notes,
    before,
  );
  flowsKeptInTime(evidence, notes);
  splitsKeptBetweenPeriods(evidence, notes);
}

function compare(
  now: Moment,
  before: Moment,
  pairs: readonly Pair[],
  evidence: Evidence,
  notes: Notes,
): void {
  const compared = pairs.flatMap((pair) => compareRow(now, before, pair));
  const moved = new Set(compared.filter(hasMoved).flatMap(({ row }) => groupsMoved(row, evidence)));
  for (const { row, earlier, isUnchanged } of compared) {
    const group = groupFollowed(row, evidence);
    const mayDiffer =
      !isUnchanged ||
      !earlier ||
      !isPublishable(earlier, evidence.base) ||
      (group !== null && moved.has(group));
    check(notes, mayDiffer || sameCounts(row, earlier), () =>
      findingAt(row, "unchanged, but published anew"),
    );
  }
}

interface Comparison {
  readonly row: PublishedRow;
  readonly earlier: PublishedRow | undefined;
  /** True counts and published denominator are the same. */
  readonly isUnchanged: boolean;
}

function compareRow(now: Moment, before: Moment, [name, earlierName]: Pair): Comparison[] {
  const row = now.published.get(name);
  if (!row) return [];
  const earlier = before.published.get(earlierName);
  const isUnchanged =
    sameCounts(now.truth.get(name), before.truth.get(earlierName)) &&
    sameCell(row, earlier, row.protection.denominator);
  return [{ row, earlier, isUnchanged }];
}

/** A city row that is only published otherwise is the fault looked for, not a reason for others to follow. */
function hasMoved({ row, earlier, isUnchanged }: Comparison): boolean {
  return !isUnchanged || (!isCityTable(row) && !sameCounts(row, earlier));
}

/** Claims whether the last release already showed the row as it is: then it is kept from there. */
function isAsReleased(name: string, now: Moment, before: Moment | null): boolean {
  return (
    before !== null &&
    sameCounts(now.truth.get(name), before.truth.get(name)) &&
    sameCounts(now.published.get(name), before.published.get(name))
  );
}

/** Groups in which a change of this row lets others follow. */
function groupsMoved(row: PublishedRow, evidence: Evidence): string[] {
  if (isCityTable(row)) return [cityGroup(row, evidence)];
  return row.program === anyProgramme
    ? [cityGroup(row, evidence)]
    : [kecamatanGroup(row), cityGroup(row, evidence)];
}

function groupFollowed(row: PublishedRow, evidence: Evidence): string | null {
  if (isCityTable(row)) return cityGroup(row, evidence);
  return row.program === anyProgramme ? kecamatanGroup(row) : null;
}

function kecamatanGroup({ dataset, area, period, className }: PublishedRow): string {
  return [dataset.id, area, period, className].join("|");
}

function cityGroup(row: PublishedRow, { input }: Evidence): string {
  const { protection, dataset, city, period } = row;
  const className = isCityTable(row) ? absorbGroup(row, input.classes).split("|")[1] : row.className;
  return [protection.reconcilesWith ?? dataset.id, city, period, className].join("|");
}

/** A row published under other parameters need not be kept. */
function isPublishable(row: PublishedRow, base: number): boolean {
  const families = familiesOf(row);
  return countColumns(row).every((column) => {
    const value = cellOf(row, column);
    return value === null || value === 0 || value === families || (value >= base && families - value >= base);
  });
}
