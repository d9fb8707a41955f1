import { classKey, compareClasses } from "#domain/desil";
import {
  indicators,
  type Measure,
  type PublishedRow,
  receivingShare,
  shareOf,
  sumOf,
} from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod, reader } from "#messages";
import type { DesilClass, Program } from "#schemas";
import type { SmallTrend } from "../charts/index.ts";
import type { TableCell, TableModel } from "../components/DataTable.tsx";
import type { DesilGap } from "./desil-gap.ts";
import { byClass, classOf, periodsOf, where } from "./rows.ts";
import { className, denominatorCell, numeratorCell, pointsWords, reasonWords, shareCell } from "./words.ts";

const t = reader("city");
const tRegion = reader("region");

/** One desil class: which share of its families receives, period by period. */
export interface ClassTrend {
  readonly desilClass: DesilClass;
  readonly measures: readonly Measure[];
}

/** Returns the share that receives in every class, from the rows of one programme of a city in every triwulan. */
export function classTrends(rows: readonly PublishedRow[]): { periods: string[]; trends: ClassTrend[] } {
  const periods = periodsOf(rows);
  const trends = byClass(rows)
    .sort((left, right) => compareClasses(left.desilClass, right.desilClass))
    .map(({ desilClass, rows: own }) => ({
      desilClass,
      measures: periods.map((periode) => receivingShare(where(own, { periode }))),
    }));
  return { periods, trends };
}

/** Returns the trends as lines; a class without any value says why. */
export function trendLines(trends: readonly ClassTrend[]): SmallTrend[] {
  return trends.map(({ desilClass, measures }) => {
    const last = measures.at(-1);
    return {
      label: className(desilClass),
      values: measures.map((measure) => (measure.kind === "value" ? shareOf(measure) : null)),
      ...(last?.kind === "missing" ? { missing: reasonWords(last.reason) } : {}),
    };
  });
}

/** Returns the desil whose share moved most from the first triwulan to the last, as a heading. */
export function trendFinding(trends: readonly ClassTrend[]): string {
  const [most] = trends
    .flatMap(({ desilClass, measures }) => {
      const [from, to] = [measures[0], measures.at(-1)];
      if (from?.kind !== "value" || to?.kind !== "value" || measures.length < 2) return [];
      return [{ class: className(desilClass).toLowerCase(), from: shareOf(from), to: shareOf(to) }];
    })
    .sort((left, right) => Math.abs(right.to - right.from) - Math.abs(left.to - left.from));
  if (!most) return t("desil.trendTitle");
  const words = { class: most.class, from: formatPercent(most.from), to: formatPercent(most.to) };
  if (words.from === words.to) return t("desil.trendFindingSame");
  return t(most.to > most.from ? "desil.trendFindingUp" : "desil.trendFindingDown", words);
}

/** Returns the numbers behind `trendLines`, with the change since the period before the last. */
export function trendTable(
  periods: readonly string[],
  trends: readonly ClassTrend[],
  caption: string,
): TableModel {
  return {
    caption,
    columns: [{ label: tRegion("colDesil") }, ...periodColumns(periods)],
    rows: trends.map(({ desilClass, measures }) => ({
      head: className(desilClass),
      cells: periodCells(measures),
    })),
  };
}

/** Returns per desil how many are eligible, how many of them do not receive, and that share over the periods. */
export function missedTable(
  periods: readonly string[],
  gaps: readonly DesilGap[],
  caption: string,
): TableModel {
  return {
    caption,
    columns: [
      { label: tRegion("colDesil") },
      { label: tRegion("colEligible") },
      { label: t("desil.colWaiting") },
      ...periodColumns(periods),
    ],
    rows: gaps.map(({ desilClass, measures }) => {
      const last = measures.at(-1) ?? { kind: "missing", reason: "tidak_dikumpulkan" };
      return {
        head: className(desilClass),
        cells: [denominatorCell(last), numeratorCell(last), ...periodCells(measures)],
      };
    }),
  };
}

function periodColumns(periods: readonly string[]) {
  const before = periods.at(-2);
  const change = before ? [{ label: t("desil.colChangeLast", { period: formatPeriod(before) }) }] : [];
  return [...periods.map((period) => ({ label: formatPeriod(period) })), ...change];
}

function periodCells(measures: readonly Measure[]): TableCell[] {
  const [before, last] = [measures.at(-2), measures.at(-1)];
  return [...measures.map(shareCell), ...(before && last ? [changeCell(before, last)] : [])];
}

function changeCell(before: Measure, last: Measure): TableCell {
  const missing = [last, before].find(({ kind }) => kind === "missing");
  if (missing?.kind === "missing") return { reason: reasonWords(missing.reason) };
  return pointsWords(shareOf(last) - shareOf(before));
}

/** Returns the main sentence of the report on one programme, from its rows of one triwulan. */
export function programFinding(
  rows: readonly PublishedRow[],
  { id, shortName: program }: Pick<Program, "id" | "shortName">,
  city: string,
): string {
  const period = formatPeriod(String(rows[0]?.periode));
  const lowest = rows.filter((row) => classKey(classOf(row)) === "1");
  const missed = indicators.terlewat.measure(lowest);
  if (missed.kind === "value") {
    const figures = {
      city,
      period,
      missed: formatCount(missed.numerator),
      eligible: formatCount(missed.denominator),
      share: formatPercent(shareOf(missed)),
    };
    return id === "SALAH_SATU"
      ? tRegion("desilPageFinding", figures)
      : t("desil.programFinding", { ...figures, program });
  }
  const receiving = receivingShare(rows);
  if (receiving.kind === "missing")
    return t("desil.programNone", { city, program, reason: reasonWords(receiving.reason) });
  return t("desil.programFindingNoRule", {
    city,
    program,
    period,
    receiving: formatCount(sumOf(rows, ["menerima"])),
  });
}
