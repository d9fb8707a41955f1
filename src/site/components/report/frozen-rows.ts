import type { PublishedRow } from "#domain/indicator";
import { isTriwulan } from "#domain/period";
import { publishedRows } from "../../data/index.ts";
import { spanOf } from "../../views/report-span.ts";
import type { Report } from "../../views/reports.ts";
import { upTo, where } from "../../views/rows.ts";
import { type StageList, stageList } from "../../views/stages.ts";

/**
 * Returns a function that gives the rows of a dataset as the release of the report holds them, up to the period of the
 * report: what came later in the same release is not its matter either.
 */
export function frozenRows(
  { period, release }: Report,
  area: string,
): (dataset: string) => readonly PublishedRow[] {
  const { month } = spanOf(period);
  return (dataset) => {
    const rows = publishedRows(dataset, area, release);
    const isByTriwulan = rows.some(({ periode }) => isTriwulan(String(periode)));
    return upTo(rows, isByTriwulan ? period : month);
  };
}

/** Returns the checklist at the end of a report: what was late then is late in the report. */
export function frozenStages(report: Report, area: string): { list: StageList; month: string | null } {
  const { month } = spanOf(report.period);
  const rows = where(frozenRows(report, area)("tahapan"), { periode: month });
  return { list: stageList(rows, lastDayOf(month)), month: rows.length > 0 ? month : null };
}

/** Day 0 of the month after. */
function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
