import { type PublishedRow, sumOf } from "#domain/indicator";
import { formatPercent, formatPeriod, reader } from "#messages";
import { type MissedCause, missedCause } from "#schemas";
import type { SlopeRow } from "../charts/index.ts";
import type { TableCell, TableModel } from "../components/DataTable.tsx";
import { periodsOf, where } from "./rows.ts";
import { countCell, pointsWords, reasonWords } from "./words.ts";

const t = reader("answers");

/** One cause: its families in the last period and its share of all who are missed, period by period. */
export interface CauseTrend {
  readonly cause: MissedCause;
  readonly label: string;
  /** Null where not known. */
  readonly families: number | null;
  readonly shares: readonly (number | null)[];
}

/** Returns the causes over time, most families first, from rows of one programme of every triwulan. */
export function causeTrends(rows: readonly PublishedRow[]): { periods: string[]; trends: CauseTrend[] } {
  const periods = periodsOf(rows);
  const countIn = (periode: string, sebab: MissedCause) => {
    const [row] = where(rows, { periode, sebab });
    return typeof row?.keluarga === "number" ? row.keluarga : null;
  };
  const trends = missedCause.options
    .map((cause) => ({
      cause,
      label: t(`cause.${cause}`),
      families: countIn(periods.at(-1) ?? "", cause),
      shares: periods.map((periode) => {
        const all = sumOf(where(rows, { periode }), ["keluarga"]);
        const families = countIn(periode, cause);
        return families === null || all === 0 ? null : families / all;
      }),
    }))
    .sort((left, right) => (right.families ?? -1) - (left.families ?? -1));
  return { periods, trends };
}

/** Returns the share of every cause in the first and in the last period. */
export function causeSlopes(trends: readonly CauseTrend[]): SlopeRow[] {
  return trends.map(({ cause, shares }) => ({
    label: t(`causeShort.${cause}`),
    from: shares[0] ?? null,
    to: shares.at(-1) ?? null,
    missing: reasonWords("tidak_dikumpulkan"),
  }));
}

/** Returns the cause whose share moved most, as a heading. */
export function causeTrendFinding(trends: readonly CauseTrend[]): string {
  const [most] = causeSlopes(trends)
    .flatMap(({ label, from, to }) => (from === null || to === null ? [] : [{ label, from, to }]))
    .sort((left, right) => Math.abs(right.to - right.from) - Math.abs(left.to - left.from));
  if (!most) return t("causesTitle");
  if (formatPercent(most.from) === formatPercent(most.to)) return t("causesTrendSame");
  return t(most.to > most.from ? "causesTrend" : "causesTrendDown", {
    cause: most.label,
    from: formatPercent(most.from),
    to: formatPercent(most.to),
  });
}

/** Returns the numbers behind `causeSlopes`, with the families of the last period. */
export function causeTrendTable(
  periods: readonly string[],
  trends: readonly CauseTrend[],
  caption: string,
): TableModel {
  const [first] = periods;
  const hasChange = first !== undefined && periods.length > 1;
  const shareCell = (share: number | null | undefined): TableCell =>
    typeof share === "number" ? formatPercent(share) : { reason: reasonWords("tidak_dikumpulkan") };
  return {
    caption,
    columns: [
      { label: t("colCause") },
      { label: t("colFamilies") },
      ...periods.map((period) => ({ label: formatPeriod(period) })),
      ...(hasChange ? [{ label: t("colChange", { period: formatPeriod(first) }) }] : []),
    ],
    rows: trends.map(({ label, families, shares }) => {
      const [from, to] = [shares[0], shares.at(-1)];
      const change =
        typeof from === "number" && typeof to === "number" ? pointsWords(to - from) : shareCell(null);
      return {
        head: label,
        cells: [countCell(families, null), ...shares.map(shareCell), ...(hasChange ? [change] : [])],
      };
    }),
  };
}
