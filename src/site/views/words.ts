import { type Measure, type PublishedRow, shareOf, sumOf } from "#domain/indicator";
import { formatCount, formatPercent, reader } from "#messages";
import { type DesilClass, reasonTexts } from "#schemas";
import type { TableCell } from "../components/DataTable.tsx";

const t = reader("common");
const tRegion = reader("region");

/** Returns a class as people say it: `Desil 1–2`, `Desil 5`, `Tanpa desil`. */
export function className({ first, last }: DesilClass): string {
  if (first === "belum_ada") return t("classNone");
  return first === last ? t("classOne", { first }) : t("classMany", { first, last });
}

type MissingReason = Extract<Measure, { kind: "missing" }>["reason"];

/** Returns a reason for a missing cell in words. */
export function reasonWords(reason: MissingReason): string {
  return reason === "penyebut_nol" ? t("zeroDenominator") : reasonTexts[reason].title.id;
}

/** Returns a share as a table cell: `71,4 %`, or the reason in words. */
export function shareCell(measure: Measure): TableCell {
  return measure.kind === "value" ? formatPercent(shareOf(measure)) : { reason: reasonWords(measure.reason) };
}

/** Returns what a share is of as a table cell; a denominator of nobody is a zero, not a missing value. */
export function denominatorCell(measure: Measure): TableCell {
  return partCell(measure, ({ denominator }) => denominator);
}

/** Returns what a share counts as a table cell, with the same rule. */
export function numeratorCell(measure: Measure): TableCell {
  return partCell(measure, ({ numerator }) => numerator);
}

function partCell(measure: Measure, pick: (value: Extract<Measure, { kind: "value" }>) => number): TableCell {
  if (measure.kind === "value") return formatCount(pick(measure));
  return measure.reason === "penyebut_nol" ? formatCount(0) : { reason: reasonWords(measure.reason) };
}

/** Returns a count as a table cell, or the reason in words where the cell is empty. */
export function countCell(value: unknown, reason: unknown): TableCell {
  if (typeof value === "number") return formatCount(value);
  return { reason: reasonWords((reason as MissingReason | null) ?? "tidak_dikumpulkan") };
}

/** Returns all families of the rows of one month as a table cell; without rows there is no count, not none. */
export function familiesCell(rows: readonly PublishedRow[]): TableCell {
  if (rows.length === 0) return { reason: reasonWords("tidak_dikumpulkan") };
  return formatCount(sumOf(rows, ["keluarga_penyebut"]));
}

/** Returns a share with both of its parts: `71,4 %` and `221 dari 310 keluarga layak`. */
export function shareFact(measure: Measure, of: string): { value: string; of: string } {
  if (measure.kind === "missing") return { value: "–", of: reasonWords(measure.reason) };
  return {
    value: formatPercent(shareOf(measure)),
    of: t("ofFamilies", {
      part: formatCount(measure.numerator),
      count: formatCount(measure.denominator),
      what: of,
    }),
  };
}

const shortMonth = new Intl.DateTimeFormat("id-ID", { month: "short", timeZone: "UTC" });

/** Returns a period short enough for an axis: `Okt`, `T3`. */
export function shortPeriod(period: string): string {
  const [, quarter] = period.split("-T");
  return quarter ? `T${quarter}` : shortMonth.format(new Date(`${period}-01T00:00:00Z`));
}

/** Returns a share as plain text: `71,4 %`, or the reason in words. */
export function shareWords(measure: Measure): string {
  const cell = shareCell(measure);
  return typeof cell === "string" ? cell : "reason" in cell ? cell.reason : cell.text;
}

const points = new Intl.NumberFormat("id-ID", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

/** Returns a difference of two shares in percentage points: `+1,1 poin`, or `tetap` where rounding hides it. */
export function pointsWords(difference: number): string {
  const change = Math.round(difference * 1000) / 10;
  return change === 0 ? tRegion("unchanged") : tRegion("points", { value: points.format(change) });
}
