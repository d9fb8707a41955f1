import { comparePeriods, isTriwulan, monthsOf } from "#domain/period";
import type { DatasetChange, ReleaseManifest } from "#schemas";

/** A periodic report of a kabupaten/kota: it shows what the release that first covered its period published. */
export interface Report {
  readonly period: string;
  readonly release: ReleaseManifest;
  /** Later releases that changed a figure of the period, oldest first. */
  readonly corrections: readonly ReleaseManifest[];
}

/** The datasets that a period must be in to have a report. */
const monthly = "pendataan";
const quarterly = "penyaluran";

/** Returns the reports of a kabupaten/kota, latest period first; months and triwulan each have theirs. */
export function reportsOf(releases: readonly ReleaseManifest[], area: string): Report[] {
  const ordered = releases.toSorted((left, right) =>
    left.id.localeCompare(right.id, "en", { numeric: true }),
  );
  const first = new Map<string, number>();
  for (const [index, release] of ordered.entries())
    for (const period of newPeriods(release, area)) if (!first.has(period)) first.set(period, index);
  return [...first]
    .map(([period, index]) => ({
      period,
      release: ordered[index] as ReleaseManifest,
      corrections: ordered.slice(index + 1).filter(({ changes }) => changes.some(isCorrection(area, period))),
    }))
    .sort((left, right) => comparePeriods(endOf(right.period), endOf(left.period)));
}

/** Returns the withdrawn reports whose period no release that stands has brought since. */
export function withoutStanding(withdrawn: readonly Report[], standing: readonly Report[]): Report[] {
  const periods = new Set(standing.map(({ period }) => period));
  return withdrawn.filter(({ period }) => !periods.has(period));
}

/** Returns the periods of which a release brings the figures that a report is about. */
function newPeriods({ changes }: ReleaseManifest, area: string): string[] {
  return changes
    .filter((change) => change.area === area && change.kind === "tambah")
    .flatMap(({ dataset, periods }) =>
      periods.filter((period) => dataset === (isTriwulan(period) ? quarterly : monthly)),
    );
}

/** A new dataset of an old period is news, not a correction. */
export const isCorrection = (area: string, period: string) => (change: DatasetChange) =>
  change.area === area &&
  change.kind !== "tambah" &&
  change.periods.some((one) => monthOrWhole(period).includes(one));

/** A triwulan report also shows registration at the end of its last month. */
const monthOrWhole = (period: string) => (isTriwulan(period) ? [period, monthsOf(period)[2]] : [period]);

/** A triwulan follows its last month. */
const endOf = (period: string) => (isTriwulan(period) ? `${monthsOf(period)[2]}~` : period);
