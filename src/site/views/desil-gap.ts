import { compareClasses } from "#domain/desil";
import { indicators, type Measure, type PublishedRow, shareOf } from "#domain/indicator";
import { formatPercent, formatPeriod, reader } from "#messages";
import type { DesilClass } from "#schemas";
import type { DumbbellRow } from "../charts/index.ts";
import type { TableModel } from "../components/DataTable.tsx";
import { byClass, periodsOf, where } from "./rows.ts";
import { className, pointsWords, shareCell } from "./words.ts";

const t = reader("region");

/** One desil: its share of eligible families that receive nothing at all, period by period. */
export interface DesilGap {
  readonly desilClass: DesilClass;
  readonly measures: readonly Measure[];
}

/** Returns the same-desil gap of every desil in which somebody is eligible, from SALAH_SATU rows of a city. */
export function desilGaps(rows: readonly PublishedRow[]): { periods: string[]; gaps: DesilGap[] } {
  const periods = periodsOf(rows);
  const gaps = byClass(rows)
    .sort((left, right) => compareClasses(left.desilClass, right.desilClass))
    .map(({ desilClass, rows: own }) => ({
      desilClass,
      measures: periods.map((periode) => indicators.terlewat.measure(where(own, { periode }))),
    }))
    .filter(({ measures }) => measures.some(({ kind }) => kind === "value"));
  return { periods, gaps };
}

/** Returns the latest gap of the first and of the last desil as a heading; `program` is null for no aid at all. */
export function gapFinding(gaps: readonly DesilGap[], program: string | null): string {
  const known = gaps.flatMap(({ desilClass, measures }) => {
    const last = measures.at(-1);
    return last?.kind === "value"
      ? [{ name: className(desilClass).toLowerCase(), share: formatPercent(shareOf(last)) }]
      : [];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return t("gapTitle");
  const isOne = first === last;
  const key = program === null ? "gapFinding" : "gapFindingProgram";
  return t(isOne ? `${key}One` : key, {
    program: program ?? "",
    first: first.name,
    firstShare: first.share,
    last: last.name,
    lastShare: last.share,
  });
}

/** Returns the gap of every desil in the first and in the last period. */
export function gapRows(gaps: readonly DesilGap[]): DumbbellRow[] {
  const share = (measure: Measure | undefined) => (measure?.kind === "value" ? shareOf(measure) : null);
  return gaps.map(({ desilClass, measures }) => ({
    label: className(desilClass),
    from: share(measures[0]),
    to: share(measures.at(-1)),
  }));
}

/** Returns the gaps per desil and period with the change from the first period to the last, in percentage points. */
export function gapTable(periods: readonly string[], gaps: readonly DesilGap[], caption: string): TableModel {
  const [first] = periods;
  return {
    caption,
    columns: [
      { label: t("colDesil") },
      ...periods.map((period) => ({ label: formatPeriod(period) })),
      ...(first && periods.length > 1 ? [{ label: t("colChange", { period: formatPeriod(first) }) }] : []),
    ],
    rows: gaps.map(({ desilClass, measures }) => ({
      head: className(desilClass),
      cells: [...measures.map(shareCell), ...(periods.length > 1 ? [changeText(measures)] : [])],
    })),
  };
}

function changeText(measures: readonly Measure[]): string {
  const known = measures.filter((measure) => measure.kind === "value").map(shareOf);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return "–";
  return pointsWords(last - first);
}
