import { type Measure, type PublishedRow, shareOf } from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod, reader } from "#messages";
import { balanceOf } from "./flows.ts";
import { registrationOf } from "./registration.ts";
import type { ReportSpan } from "./report-span.ts";
import { where } from "./rows.ts";
import type { StageList } from "./stages.ts";
import { type Targeting, targetingOf } from "./targeting.ts";
import { errorsOfHundred, errorsTitle } from "./two-errors.ts";
import { pointsWords, reasonWords } from "./words.ts";

const t = reader("report");
const tFlows = reader("flows");

/**
 * Returns how many families are registered at the end of a report and how many more than before it.
 * `leastChange`: families by which two figures must differ to differ beyond rounding.
 */
export function registrationFinding(
  rows: readonly PublishedRow[],
  { month, monthBefore }: ReportSpan,
  city: string,
  leastChange: number,
): string {
  const at = (periode: string) => registrationOf(where(rows, { periode })).registered;
  const [before, now] = [at(monthBefore), at(month)];
  if (now.kind === "missing") return t("finding.registrationNone", { city });
  const words = {
    city,
    period: formatPeriod(month),
    registered: formatCount(now.numerator),
    all: formatCount(now.denominator),
    share: formatPercent(shareOf(now)),
  };
  if (before.kind === "missing") return t("finding.registrationFirst", words);
  const change = now.numerator - before.numerator;
  const changed = {
    ...words,
    earlier: formatPeriod(monthBefore),
    before: formatCount(before.numerator),
    change: formatCount(Math.abs(change)),
  };
  if (Math.abs(change) < leastChange) return t("finding.registrationSame", changed);
  return t(change > 0 ? "finding.registrationUp" : "finding.registrationDown", changed);
}

/** Returns both errors in one breath with how each changed, from SALAH_SATU rows of a triwulan and the one before. */
export function errorsFinding(rows: readonly PublishedRow[], { period, before }: ReportSpan): string {
  const [then, now] = [before, period].map((periode) => targetingOf(where(rows, { periode }))) as [
    Targeting,
    Targeting,
  ];
  const sentence = errorsTitle(errorsOfHundred(now));
  const missedChange = changeWords(then.missed, now.missed);
  const wrongChange = changeWords(then.wrong, now.wrong);
  if (missedChange === null || wrongChange === null) return sentence;
  return `${sentence} ${t("finding.errorsChange", { before: formatPeriod(before), missedChange, wrongChange })}`;
}

/** Returns how receivers came to be as many as they are, from SALAH_SATU rows of `perubahan`; or why it is not known. */
export function flowsFinding(
  rows: readonly PublishedRow[],
  { period, before }: ReportSpan,
  place: string,
): string {
  const balance = balanceOf(where(rows, { periode: period }));
  if (balance.kind === "missing")
    return tFlows("missingText", { place, reason: reasonWords(balance.reason) });
  const { opening, entered, left, closing } = balance;
  return tFlows("page.finding", {
    before: formatPeriod(before),
    period: formatPeriod(period),
    opening: formatCount(opening),
    entered: formatCount(entered),
    left: formatCount(left),
    closing: formatCount(closing),
  });
}

/** Returns how far the checklist has come, or null where the office sent none. */
export function stagesFinding({ stages, done, late }: StageList): string | null {
  return stages.length === 0 ? null : t("finding.stages", { done, all: stages.length, late });
}

function changeWords(before: Measure, now: Measure): string | null {
  if (before.kind === "missing" || now.kind === "missing") return null;
  return pointsWords(shareOf(now) - shareOf(before));
}
